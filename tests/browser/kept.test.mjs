// Nothing is lost: what the device keeps of a form, for how long, and what must not take its place.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { recompute } from "upfront-terms/server";
import { cutOff, findings } from "./access/axe.mjs";
import { clear, description, isKept, KEY, keptNow, product } from "./kept.mjs";
import { choose, fillRequired, loaded, openForm, openSite, settled, submit } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The boxes that allow personal things to be kept: below the first field with any, and at the foot. */
const allows = (page) => page.getByLabel(/^Keep (personal details too|this and other personal)/);

/** Another window of the same browser. */
async function another(page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await clear(other).waitFor();
  await settled(other);
  return other;
}

test("What was typed is there after a crash, and the last key where the page is hidden or left at once", async () => {
  const { page, close } = await openForm(site);
  await product(page).fill("Heat meter DN 20");
  await isKept(page, "DN 20");
  // It is kept by now, and no event has told that the page ends: as little tells it of a crash.
  await page.close();
  const other = await page.context().newPage();
  await other.goto(site.address);
  await other.getByText("Filled in again").waitFor();
  assert.equal(await product(other).inputValue(), "Heat meter DN 20");
  for (const [event, key] of [
    ["visibilitychange", "5"],
    ["pagehide", "0"],
  ]) {
    const kept = await product(other).evaluate(
      (field, [event, key, name]) => {
        field.value += key;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        dispatchEvent(new Event(event));
        return JSON.parse(localStorage.getItem(name)).answers.items[0].product;
      },
      [event, key, KEY],
    );
    assert.equal(kept, await product(other).inputValue());
    assert.ok(kept.endsWith(key), kept);
  }
  await close();
});

for (const [days, isThere] of [
  [29, true],
  [31, false],
]) {
  test(`After ${days} days a draft is ${isThere ? "filled in again" : "gone"}`, async () => {
    const { page, close } = await openForm(site);
    await product(page).fill("Heat meter DN 20");
    await isKept(page, "DN 20");
    const { changedAt } = await keptNow(page);
    await page.clock.setFixedTime(Date.parse(changedAt) + days * 86_400_000);
    await page.reload();
    await clear(page).waitFor();
    await settled(page);
    assert.equal(await product(page).inputValue(), isThere ? "Heat meter DN 20" : "");
    assert.equal((await keptNow(page)) !== null, isThere);
    const ended = page.locator(".kept-restored", {
      hasText: "have been removed: answers are kept no longer than 30 days",
    });
    assert.equal(await ended.count(), isThere ? 0 : 1);
    if (!isThere) {
      const shown = await ended.innerText();
      assert.match(shown, /kept in this browser on \d+ \w+ 20\d\d have/);
      assert.ok(!shown.includes("Heat"));
      // Once: there is nothing left to tell of.
      await page.reload();
      await clear(page).waitFor();
      await settled(page);
      assert.equal(await ended.count(), 0);
    }
    await close();
  });
}

/** Opens the form with something on the device. */
const openWith = (text) =>
  openForm(site, {
    before: (page) =>
      page.addInitScript(([key, text]) => localStorage.getItem(key) ?? localStorage.setItem(key, text), [KEY, text]),
  });
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();

test("A draft that this version can't read is told by its day, and stays until something is answered", async () => {
  const text = JSON.stringify({ version: 9, changedAt: ago(3), answers: { description: "Dark." } });
  const { page, close } = await openWith(text);
  const told = page.locator(".kept-restored", {
    hasText: "cannot be filled in: another version of this form kept them",
  });
  await told.waitFor();
  assert.ok(!(await told.innerText()).includes("Dark"));
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), KEY), text);
  await product(page).fill("Heat meter DN 20");
  await isKept(page, "DN 20");
  await close();
});

test("A draft of a day that has not come is filled in, and counts from now: the clock was wrong, or has been put back", async () => {
  const answers = { items: [{ service: "repair", product: "Heat meter DN 20" }] };
  const { page, close } = await openWith(
    JSON.stringify({ version: 1, personal: false, changedAt: ago(-400), answers }),
  );
  await page.getByText("Filled in again: products.").waitFor();
  assert.equal(await product(page).inputValue(), "Heat meter DN 20");
  await page.waitForFunction(
    (key) => Date.parse(JSON.parse(localStorage.getItem(key)).changedAt) < Date.now() + 60_000,
    KEY,
  );
  await close();
});

test("What may not be kept any more goes from the device at once, also where the browser has no room for anything", async () => {
  const { page, close } = await openForm(site);
  await description(page).fill("The display stays dark.");
  await page.locator("#keep-personal").check();
  await isKept(page, "dark");
  // Nothing waits for a frame: what is on the device is looked at in the same turn.
  const off = () =>
    page.locator("#keep-personal").evaluate((box, key) => {
      box.click();
      return localStorage.getItem(key);
    }, KEY);
  assert.ok(!(await off()).includes("dark"));
  await page.locator("#keep-personal").check();
  await isKept(page, "dark");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  assert.equal(await off(), null);
  assert.equal(await description(page).inputValue(), "The display stays dark.");
  await page.locator(".kept-foot").getByText("What you type is not kept").waitFor();
  await close();
});

test("A browser whose storage is closed is told to keep nothing before anything is typed", async () => {
  const closed = () => {
    for (const place of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(globalThis, place, {
        get: () => {
          throw new DOMException("closed", "SecurityError");
        },
      });
    }
  };
  const { page, said, close } = await openForm(site, { before: (page) => page.addInitScript(closed) });
  await page.locator(".kept-foot").getByText("What you type is not kept").waitFor();
  await fillRequired(page);
  await page.locator("#keep-personal").check();
  await page.locator("#keep-personal").uncheck();
  await submit(page);
  assert.deepEqual(said, []);
  await close();
});

test("A draft that does not say of when it is counts from now", async () => {
  const old = '{"version":1,"personal":false,"answers":{"items":[{"product":"Heat meter DN 20"}]}}';
  const before = (page) => page.addInitScript(([key, old]) => localStorage.setItem(key, old), [KEY, old]);
  const { page, close } = await openForm(site, { before });
  await page.getByText("Filled in again: products.").waitFor();
  await isKept(page, '"changedAt":"20');
  await close();
});

test("What is personal is offered to be kept at the first field with any, once, and is off until taken", async () => {
  const { page, close } = await openForm(site);
  await clear(page).waitFor();
  assert.equal(await allows(page).count(), 1);
  await description(page).fill("The display stays dark.");
  await page.locator("#keep-personal").waitFor();
  await page.getByLabel("Name (required)").fill("A. Customer");
  await settled(page);
  assert.equal(await allows(page).count(), 2);
  const below = await page.locator(".form-section-description #keep-personal").count();
  assert.equal(below, 1);
  await isKept(page, '"omitted":["description","contact"]');
  assert.ok(!JSON.stringify(await keptNow(page)).includes("dark"));
  // The next stop of the keyboard after the field.
  await description(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await settled(page);
  assert.deepEqual(await allows(page).evaluateAll((boxes) => boxes.map(({ checked }) => checked)), [true, true]);
  await isKept(page, "dark");
  await allows(page).last().uncheck();
  await settled(page);
  assert.equal(await allows(page).first().isChecked(), false);
  await page.waitForFunction((key) => !localStorage.getItem(key).includes("dark"), KEY);
  await page.reload();
  await page.getByText("Not kept: description and contact details.").waitFor();
  await close();
});

test("Clearing can be undone by the keyboard, until something else is typed", async () => {
  const { page, close } = await openForm(site);
  await description(page).fill("The display stays dark.");
  await page.locator("#keep-personal").check();
  const { id } = await page.locator("service-request").evaluate((form) => form.request);
  await clear(page).focus();
  await page.keyboard.press("Enter");
  await page.getByText("The form has been cleared.").waitFor();
  assert.equal(await description(page).inputValue(), "");
  assert.equal(await keptNow(page), null);
  await page.locator("#cleared:focus").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await description(page).inputValue(), "The display stays dark.");
  assert.equal((await page.locator("service-request").evaluate((form) => form.request)).id, id);
  await isKept(page, "dark");
  await clear(page).click();
  await product(page).fill("Another");
  await settled(page);
  assert.equal(await page.getByText("The form has been cleared.").count(), 0);
  await close();
});

test("A double click on clear, or a second press of it, can be undone like one", async () => {
  const { page, close } = await openForm(site);
  for (const again of [
    () => clear(page).dblclick(),
    () =>
      clear(page)
        .press("Enter")
        .then(() => clear(page).press("Enter")),
  ]) {
    await product(page).fill("Heat meter DN 20");
    await settled(page);
    await again();
    await page.locator("#cleared").waitFor();
    await settled(page);
    assert.equal(await product(page).inputValue(), "");
    assert.equal(await page.evaluate((key) => localStorage.getItem(key), KEY), null);
    await page.locator("#cleared button").click();
    await settled(page);
    assert.equal(await product(page).inputValue(), "Heat meter DN 20");
  }
  await close();
});

test("Choices about data are cleared too, come back by undo, and are told not to be kept", async () => {
  const { page, close } = await openForm(site);
  const yes = page.locator(".consents input[type=radio]").first();
  await yes.waitFor({ state: "attached" });
  await yes.evaluate((one) => one.closest("details")?.setAttribute("open", ""));
  await yes.check();
  await product(page).fill("Heat meter DN 20");
  await isKept(page, '"omitted":["consent"]');
  await clear(page).click();
  await page.locator("#cleared").waitFor();
  await settled(page);
  assert.equal(await yes.isChecked(), false);
  await page.getByRole("button", { name: "Undo" }).click();
  await settled(page);
  assert.equal(await yes.isChecked(), true);
  await page.reload();
  await page.getByText("Not kept: choices about your data.").waitFor();
  await close();
});

test("A reset by the page is no clearing: there is nothing to undo", async () => {
  const { page, close } = await openForm(site);
  await product(page).fill("Heat meter DN 20");
  await isKept(page, "DN 20");
  await page.locator("service-request").evaluate((form) => form.formResetCallback());
  await settled(page);
  assert.equal(await keptNow(page), null);
  assert.equal(await page.getByText("The form has been cleared.").count(), 0);
  await close();
});

test("A second window does not overwrite what the first has kept since: it follows, or asks", async () => {
  const { page, close } = await openForm(site);
  await product(page).fill("Heat meter DN 20");
  await isKept(page, "DN 20");
  const other = await another(page);
  // Nothing was typed there: it shows what the first has.
  await product(page).fill("Heat meter DN 25");
  await other.waitForFunction(() =>
    document.querySelector("service-request").request.products[0].product.endsWith("25"),
  );
  await product(other).fill("Water meter");
  await isKept(other, "Water meter");
  const asks = (window) => window.getByRole("group", { name: /Other answers to this form have been kept/ });
  await asks(page).waitFor();
  await product(page).fill("Heat meter DN 32");
  await asks(page).waitFor();
  await settled(page);
  assert.equal((await keptNow(page)).answers.items[0].product, "Water meter");
  await page.locator(".kept-foot").getByText("is not kept at the moment").waitFor();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await isKept(page, "DN 32");
  // Now it is the other one that is asked.
  await asks(other).waitFor();
  await other.getByRole("button", { name: "Fill in the other answers" }).click();
  await settled(other);
  assert.equal(await product(other).inputValue(), "Heat meter DN 32");
  await close();
});

test("A page that comes back from the history asks too, and does not overwrite what was kept meanwhile", async () => {
  const { page, close } = await openForm(site);
  await product(page).fill("Heat meter DN 20");
  await isKept(page, "DN 20");
  // What it is told of as it comes back, whether or not the browser has kept the page in memory.
  await page.evaluate(
    ([key]) => {
      const draft = JSON.parse(localStorage.getItem(key));
      draft.answers.items[0].product = "Water meter";
      localStorage.setItem(key, JSON.stringify(draft));
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    },
    [KEY],
  );
  await page.getByRole("group", { name: /Other answers to this form/ }).waitFor();
  assert.equal((await keptNow(page)).answers.items[0].product, "Water meter");
  await close();
});

test("Where the browser keeps nothing the page says so once, and goes on submitting", async () => {
  const refuse = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  };
  const opened = await openForm(site, { before: (page) => page.addInitScript(refuse) });
  const { page, said, close } = opened;
  await loaded(opened);
  await product(page).fill("Heat meter DN 20");
  const told = page.locator(".kept-foot").getByText("What you type is not kept");
  await told.waitFor();
  await page.locator("[role=status]", { hasText: "What you type is not kept" }).waitFor({ state: "attached" });
  await fillRequired(page);
  await submit(page);
  assert.equal(await told.count(), 1);
  assert.deepEqual(said, []);
  await close();
});

for (const [lang, told] of [
  ["sv", /^Ifyllt igen från .*: produkter\. Inte sparat: beskrivning\.$/],
  ["da", /^Udfyldt igen fra .*: produkter\. Ikke gemt: beskrivelse\.$/],
]) {
  test(`What was filled in again and what was not kept is told in ${lang}`, async () => {
    const { page, close } = await openForm(site);
    await product(page).fill("Heat meter DN 20");
    await description(page).fill("Dark.");
    await isKept(page, "omitted");
    await page.goto(new URL(`?lang=${lang}`, page.url()).href);
    const note = page.locator(".kept-restored");
    await note.filter({ hasText: told }).waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels`);
    await close();
  });
}

const OPEN = { en: "Continue from a file", sv: "Fortsätt från en fil", da: "Fortsæt fra en fil" };
const SAVE = { en: "Save everything to a file", sv: "Spara allt i en fil", da: "Gem alt i en fil" };
const SAME = {
  en: "its estimate is the same",
  sv: "beräkningen i filen densamma",
  da: "beregningen i filen den samme",
};

/** Chooses a file by the keyboard. */
async function continueFrom(page, file, lang = "en") {
  const chooser = page.waitForEvent("filechooser");
  // The browser has heard by now that its own dialog is not wanted.
  await settled(page);
  await page.getByRole("button", { name: OPEN[lang] }).press("Enter");
  await (await chooser).setFiles(file);
}

/** Saves the request by the keyboard. */
async function save(page, lang = "en") {
  await page.getByRole("button", { name: SAVE[lang] }).focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}
const asFile = ({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

for (const lang of ["en", "sv", "da"]) {
  test(`A request is saved to a file, and the form continues from it on another device: ${lang}`, async () => {
    const opened = await openForm(site);
    const { page, close } = opened;
    await fillRequired(page);
    await page.goto(new URL(`?lang=${lang}`, page.url()).href);
    await page.getByRole("button", { name: SAVE[lang] }).waitFor();
    await page.locator("#description").fill("The display stays dark.");
    await settled(page);
    const file = await save(page, lang);
    const { id } = await page.locator("service-request").evaluate((form) => form.request);
    assert.equal(file.name, `service-request-${id.slice(0, 8)}.json`);
    const { result, notChecked } = await recompute(file.text, {});
    assert.equal(result, "same");
    assert.ok(notChecked.unused.includes("answers"));
    await close();
    const { page: other, said, ...rest } = await openForm(site);
    await other.goto(new URL(`?lang=${lang}`, other.url()).href);
    await other.locator("#estimate .range-figure").waitFor();
    await continueFrom(other, asFile(file), lang);
    await other.locator("#opened:focus", { hasText: SAME[lang] }).waitFor();
    assert.equal(await other.locator("#description").inputValue(), "The display stays dark.");
    assert.equal((await other.locator("service-request").evaluate((form) => form.request)).id, id);
    await other.setViewportSize({ width: 320, height: 700 });
    const wide = await other.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels`);
    assert.deepEqual(said, []);
    await rest.close();
  });
}

test("Where something was typed a file asks first; one that is none of ours changes nothing, and says so", async () => {
  const { page, close } = await openForm(site);
  await product(page).fill("Heat meter DN 20");
  await page.getByRole("button", { name: SAVE.en }).waitFor();
  await settled(page);
  const file = await save(page);
  await product(page).fill("My own meter");
  await continueFrom(page, asFile(file));
  await page.locator("#offered:focus").waitFor();
  assert.equal(await product(page).inputValue(), "My own meter");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await settled(page);
  assert.equal(await product(page).inputValue(), "My own meter");
  for (const [text, told] of [
    ["serial;quantity", "is not a request that was saved from this form"],
    [file.text.slice(0, 500), "is damaged"],
    [file.text.replace('"version": 2', '"version": 3'), "was saved by a newer version"],
    [JSON.stringify({ ...JSON.parse(file.text), answers: undefined }), "is a request as it was handed over"],
  ]) {
    await continueFrom(page, asFile({ ...file, text }));
    await page.locator("#opened", { hasText: told }).waitFor();
    assert.equal(await product(page).inputValue(), "My own meter");
  }
  await continueFrom(page, asFile(file));
  await page.getByRole("button", { name: "Fill in the other answers" }).click();
  await page.locator("#opened:focus", { hasText: SAME.en }).waitFor();
  assert.equal(await product(page).inputValue(), "Heat meter DN 20");
  await close();
});

test("What a file fills an empty form with can be taken back, and what differs by now is told in words", async () => {
  const opened = await openForm(site);
  const { page, close } = opened;
  await loaded(opened);
  await choose(page, "Which service do you need?", "Sample test");
  await product(page).fill("Heat meter DN 20");
  const prices = (amount) =>
    page.locator("service-request").evaluate((form, amount) => {
      form.rateCard = { services: { sampleTest: amount }, outboundShipping: "95.00", returnShipping: "95.00" };
    }, amount);
  await prices("180.00");
  await settled(page);
  const file = await save(page);
  await clear(page).click();
  await page.reload();
  await page.locator("#estimate .range").waitFor();
  await prices("210.00");
  await loaded(opened);
  await continueFrom(page, asFile(file));
  const told = page.locator("#opened:focus", { hasText: "By what this page goes by now" });
  await told.waitFor();
  const text = (await told.innerText()).replaceAll("\u00a0", " ");
  assert.match(text, /Worked out again, its estimate is the same\./);
  assert.match(text, /Usual rates \(Heat meter DN 20\), excl\. VAT: DKK 210\.00 instead of DKK 180\.00/);
  assert.match(text, /goes by other prices/);
  assert.ok(!/usualRates|range\./.test(text), text);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await settled(page);
  assert.equal(await product(page).inputValue(), "");
  assert.equal(await page.locator("#opened").count(), 0);
  await close();
});

test("axe finds nothing in what is said of drafts and files, and nothing is cut off at 320 pixels", async () => {
  const { page, close } = await openForm(site, { viewport: { width: 320, height: 700 } });
  await product(page).fill("Heat meter DN 20");
  await description(page).fill("The display stays dark.");
  await page.locator("#keep-personal").waitFor();
  await isKept(page, "omitted");
  await page.reload();
  await page.locator(".kept-restored").waitFor();
  await page.getByRole("button", { name: SAVE.en }).waitFor();
  await settled(page);
  const file = await save(page);
  await product(page).fill("My own meter");
  await continueFrom(page, asFile(file));
  await page.locator("#offered").waitFor();
  assert.deepEqual([await findings(page), await cutOff(page)], [[], []]);
  await page.getByRole("button", { name: "Fill in the other answers" }).click();
  await page.locator("#opened").waitFor();
  assert.deepEqual([await findings(page), await cutOff(page)], [[], []]);
  await close();
});
