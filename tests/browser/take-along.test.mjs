// What the customer takes along: the statement on paper, the dates for a calendar, a link to the answers, a draft.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { pagesOf } from "./pdf.mjs";
import { choose, fillRequired, loaded, openForm, openSite, reveal, settled, submit, TODAY } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A request with everything personal in it. */
async function fill(page) {
  await fillRequired(page);
  await page.getByLabel("Serial numbers", { exact: true }).fill("SECRET-1");
  await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-12-21");
  await choose(page, "Is it made by another manufacturer?", "Not sure");
  await reveal(page, "What the estimate assumes");
  await page.getByRole("button", { name: "Add a closure" }).click();
  await page.getByLabel("First day").fill("2026-12-28");
  await page.getByLabel("Last day").fill("2026-12-30");
  await page
    .getByLabel("Name of the closure")
    .fill("Årsskifte på Ærø, så længe rørene fryser: døren er låst hele øens jul");
  await settled(page);
}

const PERSONAL = ["SECRET-1", "A. Customer", "customer@example.com", "Example Street", "The display stays dark"];
const button = (page, name) => page.getByRole("button", { name });

async function savedCalendar(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, /to your calendar/).click()]);
  assert.equal(download.suggestedFilename(), "service-estimate.ics");
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

test("The dates are a calendar that another program reads: whole days, nobody's time blocked, each with its clause", async () => {
  const { page, close } = await openForm(site);
  await fill(page);
  const text = await savedCalendar(page);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const dates = await page
    .locator("service-request")
    .evaluate((form) => form.estimate.timeline.flatMap(({ date }) => date ?? []));
  assert.ok(dates.length > 0);
  assert.deepEqual(
    events.map((event) => event.getFirstPropertyValue("dtstart").toString()),
    dates,
  );
  for (const event of events) {
    const start = event.getFirstProperty("dtstart");
    assert.equal(start.type, "date");
    assert.equal(event.getFirstPropertyValue("transp"), "TRANSPARENT");
    assert.match(event.getFirstPropertyValue("description"), /^Service terms \d/);
    assert.match(String(event.getFirstProperty("dtstamp").toICALString()), /^DTSTAMP:\d{8}T\d{6}Z$/);
  }
  const ids = events.map((event) => event.getFirstPropertyValue("uid"));
  assert.equal(new Set(ids).size, ids.length);
  await close();
});

test("The calendar's lines end and fold as RFC 5545 has it, whatever letters are in them", async () => {
  const { page, close } = await openForm(site);
  const long = "Blåbærgrød på Ærø, så længe tørven står: æble, østers og ål ".repeat(3);
  await page.locator("service-request").evaluate((form, long) => {
    form.messages = { "estimate.milestone.received": `${long};\\ end` };
  }, long);
  await fill(page);
  const text = await savedCalendar(page);
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.ok(!text.replaceAll("\r\n", "").includes("\n"));
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  assert.equal(event.getFirstPropertyValue("summary"), `${long};\\ end: Heat meter DN 20`);
  await close();
});

test("The link restores the answers on another device, and nothing in it tells whose they are", async () => {
  const { page, close } = await openForm(site);
  await fill(page);
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Try it with sample rates").check();
  const before = await page.locator("service-request").evaluate((form) => form.facts);
  await button(page, "Copy a link").click();
  const link = await page.getByLabel("Link to these answers").inputValue();
  await close();
  const { origin, pathname, search, hash } = new URL(link);
  assert.deepEqual([`${origin}${pathname}`, search], [site.address, ""]);
  const carried = Buffer.from(hash.split("=1.")[1], "base64url").toString("utf8");
  for (const word of PERSONAL) assert.ok(!carried.includes(word), word);
  const other = await openForm(site, { path: hash });
  await settled(other.page);
  const after = await other.page.locator("service-request").evaluate((form) => form.facts);
  // That there is a description is a fact; its words are not in the link.
  const { descriptionGiven, ...rest } = before;
  assert.equal(descriptionGiven, true);
  assert.deepEqual(after, rest);
  await other.close();
});

const linkOf = (stored) => `#service-request=1.${Buffer.from(JSON.stringify(stored)).toString("base64url")}`;
const FORGED = {
  "a rate card": linkOf({ rateCard: { disposal: "0.00" } }),
  "a contact": linkOf({ contact: { email: "thief@example.com" } }),
  "a description": linkOf({ description: "Send it elsewhere" }),
  "a service that there is none of": linkOf({ items: [{ service: "magic" }] }),
  "another type": linkOf({ items: [{ service: "repair", quantity: 3 }] }),
  "a prototype": linkOf(JSON.parse('{"__proto__": {"onSite": "yes"}}')),
  "no object": linkOf([1, 2]),
  "no JSON": "#service-request=1.bm90IGpzb24",
  "no base64": "#service-request=1.%%%",
  "another version": linkOf({ onSite: "yes" }).replace("=1.", "=2."),
};

for (const [what, hash] of Object.entries(FORGED)) {
  test(`A link with ${what} in it fills nothing in`, async () => {
    const { page, said, close } = await openForm(site, { path: hash });
    await settled(page);
    const { asOf, ...rest } = await page.locator("service-request").evaluate((form) => form.facts);
    assert.deepEqual([asOf, rest], [TODAY, {}]);
    assert.deepEqual(said, []);
    await close();
  });
}

/** Puts another address into the tab that is open, as somebody who pastes it does. */
const paste = (page, hash) => page.goto(new URL(hash, page.url()).href);
const repair = linkOf({ items: [{ service: "repair", product: "Heat meter DN 20" }], onSite: "no" });
const product = (page) => page.getByLabel("Product (required)");

test("A link that is pasted into the open page fills the untouched form in, and another one after it too", async () => {
  const { page, said, close } = await openForm(site);
  await paste(page, repair);
  await page.waitForFunction(() => document.querySelector("service-request").facts.items);
  assert.equal(await product(page).inputValue(), "Heat meter DN 20");
  await paste(page, linkOf({ items: [{ service: "sampleTest", product: "Water meter" }] }));
  await page.waitForFunction(() => document.querySelector("service-request").facts.items[0].service === "sampleTest");
  assert.equal(await product(page).inputValue(), "Water meter");
  assert.deepEqual(said, []);
  await close();
});

for (const [answer, is] of [
  ["Fill in the other answers", "Heat meter DN 20"],
  ["Keep mine", "My own meter"],
]) {
  test(`Where something was typed, a pasted link asks first: ${answer}`, async () => {
    const { page, said, close } = await openForm(site);
    await product(page).fill("My own meter");
    await paste(page, repair);
    await page.getByRole("group", { name: /holds other answers/ }).waitFor();
    assert.equal(await product(page).inputValue(), "My own meter");
    await page.getByRole("button", { name: answer }).click();
    await settled(page);
    assert.equal(await product(page).inputValue(), is);
    assert.equal(await page.getByText("holds other answers").count(), 0);
    assert.deepEqual(said, []);
    await close();
  });
}

test("What tells who somebody is stays where a link's answers are taken", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel("Name (required)").fill("A. Customer");
  await page.getByLabel(/What is wrong/).fill("The display stays dark.");
  await paste(page, repair);
  await page.getByRole("button", { name: "Fill in the other answers" }).click();
  await settled(page);
  assert.equal(await product(page).inputValue(), "Heat meter DN 20");
  assert.equal(await page.getByLabel("Name (required)").inputValue(), "A. Customer");
  assert.equal(await page.getByLabel(/What is wrong/).inputValue(), "The display stays dark.");
  await close();
});

test("A page opened by a link keeps what was typed since when it is reloaded, and clearing it empties it", async () => {
  const { page, close } = await openForm(site, { path: repair });
  await settled(page);
  assert.equal(await product(page).inputValue(), "Heat meter DN 20");
  await product(page).fill("My own meter");
  await settled(page);
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes("My own meter")));
  await page.reload();
  await page.getByRole("group", { name: /holds other answers/ }).waitFor();
  assert.equal(await product(page).inputValue(), "My own meter");
  await page.getByRole("button", { name: "Clear the form" }).click();
  await settled(page);
  assert.equal(await product(page).inputValue(), "");
  await close();
});

test("An address that carries nothing of ours changes nothing, whatever was typed", async () => {
  const { page, said, close } = await openForm(site);
  await product(page).fill("My own meter");
  for (const hash of ["#top", linkOf({ description: "Send it elsewhere" }), "#service-request=1.%%%"]) {
    await paste(page, hash);
    await settled(page);
    assert.equal(await product(page).inputValue(), "My own meter");
    assert.equal(await page.getByText("holds other answers").count(), 0);
  }
  assert.deepEqual(said, []);
  await close();
});

test("What the page's own fields say is on paper, by their labels", async () => {
  const opened = await openForm(site);
  const { page, close } = opened;
  await loaded(opened);
  await page.locator("service-request").evaluate((form) => {
    const place = document.createElement("div");
    place.slot = "before-submit";
    place.innerHTML = `<label>Cost centre <input name="costCentre" value="4711"></label><input type="hidden" name="token" value="s3cret">`;
    form.append(place);
  });
  await settled(page);
  await page.pdf({ format: "A4" });
  const rows = page.locator("service-request .statement-of-own tr");
  assert.deepEqual(await rows.allTextContents().then((all) => all.map((row) => row.replace(/\s+/g, " ").trim())), [
    "Cost centre 4711",
  ]);
  assert.doesNotMatch(await page.locator("service-request .statement").textContent(), /s3cret|token/);
  await close();
});

test("On paper stands the statement with its clauses, and nothing of the form", async () => {
  const opened = await openForm(site);
  const { page, close } = opened;
  await loaded(opened);
  await fill(page);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 10_000);
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("service-request .statement");
  assert.equal(await paper.isVisible(), true);
  assert.equal(await page.locator("#form").isVisible(), false);
  assert.equal(await page.locator(".masthead").isVisible(), false);
  const rows = await paper.locator("tr").allTextContents();
  const flat = rows.map((row) => row.replace(/\s+/g, " ").trim());
  assert.ok(
    flat.some((row) =>
      /^investigation fee, you may have to pay DKK 1,000\.00 excl\. VAT, which is added Terms 6/.test(row),
    ),
    flat.join("\n"),
  );
  assert.ok(
    flat.some((row) => /^Product arrives Monday,? 21 December 2026 Terms 9\.2/.test(row)),
    flat.join("\n"),
  );
  assert.ok((await paper.textContent()).includes("It is not binding."));
  await close();
});

test("Where the rates are made up every page says so, and the paper says whose request it is", async () => {
  const opened = await openForm(site);
  const { page, close } = opened;
  await loaded(opened);
  await fill(page);
  const notice = /^Samplerates\.Theamountsbelow/;
  const plain = pagesOf(await page.pdf({ format: "A4" }));
  assert.ok(plain.length > 2, `only ${plain.length} pages`);
  assert.ok(plain.every((text) => text.length > 100 && !notice.test(text)));
  assert.match(plain.at(-1), /^Whatgoesintotheparcel/);
  for (const word of PERSONAL) assert.ok(plain[0].includes(word.replaceAll(" ", "")), word);
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Try it with sample rates").check();
  await settled(page);
  const pages = pagesOf(await page.pdf({ format: "A4" }));
  // What goes into the parcel has no prices.
  assert.deepEqual(
    pages.map((text) => notice.test(text)),
    pages.map((text) => text !== pages.at(-1)),
  );
  assert.ok(!pages.at(-1).includes("DKK"));
  await close();
});

test("Printing stands beside submitting, and what goes into the parcel is printed with the estimate or alone", async () => {
  const opened = await openForm(site);
  const { page, said, close } = opened;
  await loaded(opened);
  assert.equal(await button(page, "Print what goes into the parcel").count(), 0);
  await fill(page);
  const printed = () =>
    page.evaluate(
      () =>
        new Promise((done) => {
          window.print = () => {
            dispatchEvent(new Event("beforeprint"));
            const paper = document.querySelector("service-request").shadowRoot.querySelector(".statement");
            done([...paper.querySelectorAll("h1")].map((title) => title.textContent));
            dispatchEvent(new Event("afterprint"));
          };
        }),
    );
  const [statement, parcel] = ["Estimate for a service request", /^What goes into the parcel/];
  const [beside] = await Promise.all([printed(), page.locator(".form-submit").getByText("Print the estimate").click()]);
  assert.equal(beside.length, 2);
  assert.equal(beside[0], statement);
  const [alone] = await Promise.all([printed(), button(page, "Print what goes into the parcel").click()]);
  assert.equal(alone.length, 1);
  assert.match(alone[0], parcel);
  // Printed by the browser's menu afterwards, all of it is there again.
  const [menu] = await Promise.all([printed(), page.evaluate(() => print())]);
  assert.equal(menu[0], statement);
  await choose(page, "Where is the work to be done?", "A technician comes to me");
  assert.equal(await button(page, "Print what goes into the parcel").count(), 0);
  assert.deepEqual(said, []);
  await close();
});

const stored = (page) => page.evaluate(() => Object.entries(localStorage));

test("A draft without anything personal stays on the device, is filled in again, and goes on submitting", async () => {
  const { page, close } = await openForm(site);
  await fill(page);
  const [[key, draft], ...others] = await stored(page);
  assert.deepEqual([key, others], ["service-request:demo", []]);
  for (const word of PERSONAL) assert.ok(!draft.includes(word), word);
  await page.reload();
  await page.getByText("Filled in again").waitFor();
  await settled(page);
  assert.equal(await page.getByLabel("Product (required)").inputValue(), "Heat meter DN 20");
  assert.equal(await page.getByLabel("Name (required)").inputValue(), "");
  await fillRequired(page);
  await submit(page);
  assert.deepEqual(await stored(page), []);
  await close();
});

test("A request has one identifier: in its draft, after a reload, in the calendar and as handed over; the next has another", async () => {
  const { page, close } = await openForm(site);
  await fill(page);
  const request = () => page.locator("service-request").evaluate((form) => form.request);
  const { id } = await request();
  assert.equal(JSON.parse((await stored(page))[0][1]).id, id);
  await page.reload();
  await page.getByText("Filled in again").waitFor();
  await settled(page);
  assert.equal((await request()).id, id);
  const events = new ICAL.Component(ICAL.parse(await savedCalendar(page))).getAllSubcomponents("vevent");
  for (const event of events) assert.ok(event.getFirstPropertyValue("uid").startsWith(`${id}-`));
  await fillRequired(page);
  assert.equal((await submit(page)).id, id);
  await button(page, "Clear the form").click();
  await settled(page);
  assert.notEqual((await request()).id, id);
  await close();
});

test("Everything is kept only where the customer says so, and goes when they say so", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel(/Keep personal details too/).check();
  await fill(page);
  await page.reload();
  await page.getByText("Filled in again").waitFor();
  await settled(page);
  assert.equal(await page.getByLabel("Name (required)").inputValue(), "A. Customer");
  await button(page, "Clear the form").click();
  await settled(page);
  assert.equal(await page.getByLabel("Name (required)").inputValue(), "");
  assert.deepEqual(await stored(page), []);
  await close();
});

test("A draft of an older shape that does not say when it was kept is removed, which is said once", async () => {
  const old = '{"version":1,"personal":true,"answers":{"place":"workshop","items":[{"service":"repair"}]}}';
  const before = (page) => page.addInitScript((old) => localStorage.setItem("service-request:demo", old), old);
  const { page, said, close } = await openForm(site, { before });
  await settled(page);
  await page.waitForFunction(() => localStorage.length === 0);
  await page.getByText("Answers that were kept in this browser could not be read, and have been removed.").waitFor();
  assert.equal(await page.getByText("Filled in again").count(), 0);
  await fillRequired(page);
  await submit(page);
  assert.deepEqual(said, []);
  await close();
});

test("Where the page's storage is closed or its draft is broken, the form works on without it", async () => {
  for (const script of [
    () => localStorage.setItem("service-request:demo", '{"version":1,"personal":false,"answers":{"items":"all"}}'),
    () =>
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("closed", "SecurityError");
        },
      }),
  ]) {
    const { page, said, close } = await openForm(site, { before: (page) => page.addInitScript(script) });
    await fillRequired(page);
    assert.equal(await page.getByText("Filled in again").count(), 0);
    await submit(page);
    assert.deepEqual(said, []);
    await close();
  }
});

test("Once loaded, everything works without a network: the estimate, the dates, the statement", async () => {
  const opened = await openForm(site);
  const { page, said, close } = opened;
  await loaded(opened);
  await page.context().setOffline(true);
  await fill(page);
  assert.match(await savedCalendar(page), /^BEGIN:VCALENDAR/);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok((await page.locator(".statement").textContent()).length > 500);
  await submit(page);
  assert.deepEqual(said, []);
  await close();
});
