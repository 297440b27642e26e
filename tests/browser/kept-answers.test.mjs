// What the customer has answered is not lost to other answers: a link, facts of the page, the browser's own memory, a clearing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { idOf, note, status } from "./ends.mjs";
import { clear, description, isKept, KEY, keptNow, product } from "./kept.mjs";
import { choose, fillRequired, loaded, openForm, openPage, openSite, settled, submit } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The identifier of a request. */
const OTHER = "1f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const element = (page) => page.locator("service-request");
const undo = (page) => page.getByRole("button", { name: "Undo" });
const restored = (page) => page.locator(".kept-restored");
const draftOf = (answers, more = {}) =>
  JSON.stringify({ version: 1, personal: false, changedAt: new Date().toISOString(), ...more, answers });
const kept =
  (text, key = KEY) =>
  (page) =>
    page.addInitScript(([key, text]) => localStorage.getItem(key) ?? localStorage.setItem(key, text), [key, text]);
const METER = draftOf({ items: [{ service: "repair", product: "My own meter" }] });
const linkOf = (stored) => `#service-request=1.${Buffer.from(JSON.stringify(stored)).toString("base64url")}`;
const LINK = linkOf({ items: [{ service: "sampleTest", product: "Water meter" }] });
/** Opens a link in the page that is open. */
const follow = (page, hash) => page.evaluate((hash) => location.assign(hash), hash);
const offered = (page) => page.locator("#offered");

test("A link that is opened beside a draft that was filled in again asks first, and the draft stays", async () => {
  const { page, close } = await openForm(site, { before: kept(METER) });
  await restored(page).waitFor();
  await follow(page, LINK);
  await offered(page).waitFor();
  assert.equal(await product(page).inputValue(), "My own meter");
  assert.equal((await keptNow(page)).answers.items[0].product, "My own meter");
  await page.getByRole("button", { name: "Fill in the other answers" }).click();
  await page.locator("#cleared:focus").waitFor();
  await settled(page);
  assert.equal(await product(page).inputValue(), "Water meter");
  assert.equal(await restored(page).count(), 0);
  await close();
});

test("What a link has taken the place of comes back by undo, serial numbers and the desk's answers too", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.getByLabel("Serial numbers", { exact: true }).fill("60120001\n60120002");
  await settled(page);
  const before = await element(page).evaluate((form) => form.facts);
  await follow(page, LINK);
  await page.getByRole("button", { name: "Fill in the other answers" }).press("Enter");
  await page.locator("#cleared:focus", { hasText: "taken the place of yours" }).waitFor();
  assert.equal(await page.getByLabel("Serial numbers", { exact: true }).inputValue(), "");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await page.getByLabel("Serial numbers", { exact: true }).inputValue(), "60120001\n60120002");
  assert.deepEqual(await element(page).evaluate((form) => form.facts), before);
  assert.equal(await page.locator("#cleared").count(), 0);
  await close();
});

test("A second link does not take away what stood there of the customer's own", async () => {
  const { page, close } = await openForm(site);
  await description(page).fill("Dark.");
  await follow(page, LINK);
  await page.getByRole("button", { name: "Fill in the other answers" }).click();
  await follow(page, linkOf({ items: [{ service: "repair", product: "Heat meter" }] }));
  await page.waitForFunction(() => document.querySelector("service-request").facts.items?.[0].service === "repair");
  await settled(page);
  assert.equal(await description(page).inputValue(), "Dark.");
  await close();
});

test("Whatever was typed is filled in again, however long: three serial numbers in the field for a quantity", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel("How many?", { exact: true }).fill("60120001 60120002 60120003");
  await isKept(page, "60120003");
  await page.reload();
  await restored(page).waitFor();
  assert.equal(await page.getByLabel("How many?", { exact: true }).inputValue(), "60120001 60120002 60120003");
  await close();
});

test("A draft that another version has kept stays on the device until something is typed", async () => {
  const other = draftOf({ items: [{ product: "My own meter" }], later: "a field of a later version" });
  const opened = await openForm(site, { before: kept(other) });
  const { page, close } = opened;
  await loaded(opened);
  await page.waitForTimeout(300);
  assert.equal((await keptNow(page))?.answers.later, "a field of a later version");
  await product(page).fill("Heat meter DN 20");
  await isKept(page, "DN 20");
  await close();
});

test("Facts that the page knows late take the place of no draft, and count after clearing", async () => {
  const { page, close } = await openForm(site, { before: kept(METER) });
  await restored(page).waitFor();
  const given = (facts) =>
    element(page).evaluate((form, facts) => {
      form.facts = facts;
    }, facts);
  await given({ items: [{ service: "repair", product: "The page's meter" }] });
  await settled(page);
  assert.equal(await product(page).inputValue(), "My own meter");
  await given({});
  await given({ items: [{ service: "repair", product: "Another of the page's" }] });
  await settled(page);
  assert.equal(await product(page).inputValue(), "My own meter");
  await clear(page).click();
  await settled(page);
  assert.equal(await product(page).inputValue(), "Another of the page's");
  // What nobody has touched is the page's own.
  await given({});
  await settled(page);
  assert.equal(await product(page).inputValue(), "");
  await product(page).fill("Typed");
  await given({ items: [{ service: "repair", product: "The page's meter" }] });
  await settled(page);
  assert.equal(await product(page).inputValue(), "Typed");
  await close();
});

/** The form inside one of the page's own, with a draft. @param restored what the browser has restored, before or after. */
async function openInside(before, restored = {}) {
  const opened = await openPage(site, "integrate/bare.html", { before });
  await opened.page.evaluate(({ first, then }) => {
    document.querySelector("service-request").remove();
    const form = document.body.appendChild(document.createElement("form"));
    const element = Object.assign(document.createElement("service-request"), { draft: "demo" });
    if (first) element.formStateRestoreCallback(first, "restore");
    form.append(element);
    if (then) element.formStateRestoreCallback(then, "restore");
  }, restored);
  await clear(opened.page).waitFor();
  return opened;
}

test("What the browser restores on the way back goes before the draft, which has nothing personal in it", async () => {
  const answers = { items: [{ service: "repair", product: "My own meter" }] };
  const all = draftOf({ ...answers, description: "Dark.", contact: { name: "A. Customer" } }, { personal: true });
  for (const [text, isOffered] of [
    [draftOf(answers), false],
    [draftOf({ items: [{ service: "repair", product: "Changed in another window" }] }), true],
  ]) {
    for (const when of ["first", "then"]) {
      const { page, close } = await openInside(kept(text), { [when]: all });
      await description(page).waitFor();
      await settled(page);
      assert.equal(await description(page).inputValue(), "Dark.", `${isOffered} ${when}`);
      assert.equal(await page.getByLabel("Name (required)").inputValue(), "A. Customer");
      assert.equal(await offered(page).count(), isOffered ? 1 : 0);
      await description(page).fill("Dark again.");
      await settled(page);
      await page.waitForTimeout(300);
      assert.equal((await keptNow(page)).answers.items[0].product, JSON.parse(text).answers.items[0].product);
      await close();
    }
  }
});

for (const withConsents of [false, true]) {
  test(`What was handed over is not handed over again after clearing and undo${withConsents ? ", choices about data included" : ""}`, async () => {
    const opened = await openForm(site);
    const { page, close } = opened;
    await loaded(opened);
    await element(page).evaluate((form) => {
      window.received = 0;
      form.addEventListener("service-request", () => {
        window.received += 1;
      });
    });
    await fillRequired(page);
    if (withConsents) {
      const yes = page.locator(".consents input[type=radio]").first();
      await yes.evaluate((one) => one.closest("details")?.setAttribute("open", ""));
      await yes.check();
    }
    await submit(page);
    await clear(page).click();
    await page.locator("#cleared").waitFor();
    await undo(page).click();
    await settled(page);
    assert.equal(await product(page).inputValue(), "Heat meter DN 20");
    await page.locator("#submit").click();
    await settled(page);
    assert.equal(await page.evaluate("window.received"), 1);
    assert.equal(await keptNow(page), null);
    // What is changed then is to be handed over, and is kept until it is.
    await product(page).fill("Heat meter DN 25");
    await isKept(page, "DN 25");
    await page.locator("#submit").click();
    await settled(page);
    assert.equal(await page.evaluate("window.received"), 2);
    await close();
  });
}

test("What is filled in by others is not said to be filled in again", async () => {
  const { page, close } = await openForm(site, { before: kept(METER) });
  await restored(page).waitFor();
  await follow(page, LINK);
  await page.getByRole("button", { name: "Fill in the other answers" }).click();
  await settled(page);
  assert.equal(await restored(page).count(), 0);
  await close();
});

for (const [what, text] of [
  ["a draft", METER],
  ["a draft of an older shape", '{"version":1,"personal":true,"answers":{"place":"workshop"}}'],
]) {
  test(`What is typed while ${what} is being read is kept, and the draft asks first`, async () => {
    let release;
    const held = new Promise((done) => {
      release = done;
    });
    const { page, close } = await openForm(site, {
      before: async (page) => {
        await kept(text)(page);
        await page.route(/element-restore-?.*\.js$|\/restore-.*\.js$/, async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await product(page).fill("Typed meanwhile");
    await page.waitForTimeout(400);
    release();
    await settled(page);
    assert.equal(await product(page).inputValue(), "Typed meanwhile");
    if (text === METER) {
      await offered(page).waitFor();
      assert.equal((await keptNow(page)).answers.items[0].product, "My own meter");
      await page.getByRole("button", { name: "Keep mine" }).click();
    }
    await isKept(page, "Typed meanwhile");
    await close();
  });
}

/** Submits the page's form. @param isPrevented by a script of the page's, which would send it itself. */
async function submitForm(page, isPrevented) {
  await page.evaluate((isPrevented) => {
    const form = document.querySelector("form");
    // Into a frame: this page is to stay, to see what is kept.
    document.body.append(Object.assign(document.createElement("iframe"), { name: "frame" }));
    form.target = "frame";
    // The last listener that there is.
    addEventListener("submit", (event) => isPrevented && event.preventDefault());
    form.requestSubmit();
  }, isPrevented);
  await page.waitForFunction((key) => localStorage.getItem(key)?.includes("submittedAt"), KEY);
}
const inTab = (page) => page.evaluate((key) => sessionStorage.getItem(key), KEY);
const foot = (page) => page.locator(".kept-foot > p");
const again = (page) => page.getByRole("button", { name: "Fill them in again" });

/** Loads the page anew, with the form in a form, as openInside has made it. */
async function comeBack(page) {
  await page.reload();
  await page.evaluate(() => {
    document.querySelector("service-request").remove();
    const form = document.body.appendChild(document.createElement("form"));
    form.append(Object.assign(document.createElement("service-request"), { draft: "demo" }));
  });
  await clear(page).waitFor();
}

async function submittedInside(isPrevented) {
  const opened = await openInside();
  await fillRequired(opened.page);
  await opened.page.locator("#keep-personal").check();
  await isKept(opened.page, "A. Customer");
  await submitForm(opened.page, isPrevented);
  return opened;
}

for (const isPrevented of [false, true]) {
  const how = isPrevented ? "its page has prevented to send it itself" : "the browser submits";
  test(`A form of the page's own that ${how}: the draft is not lost, and is not filled in again without asking`, async () => {
    const { page, close } = await submittedInside(isPrevented);
    await foot(page).filter({ hasText: "This form has been submitted" }).waitFor();
    // What is personal is not left on the device where nobody can say any more what came of it.
    assert.equal(JSON.stringify(await keptNow(page)).includes("A. Customer"), isPrevented);
    assert.equal((await inTab(page))?.includes("A. Customer") ?? false, !isPrevented);
    await comeBack(page);
    await offered(page).filter({ hasText: "This form was submitted on" }).waitFor();
    assert.equal(await product(page).inputValue(), "");
    await again(page).press("Enter");
    await page.locator("#cleared:focus").waitFor();
    await settled(page);
    assert.equal(await page.getByLabel("Name (required)").inputValue(), "A. Customer");
    await isKept(page, "A. Customer");
    assert.ok(!("submittedAt" in (await keptNow(page))));
    assert.equal(await inTab(page), null);
    await close();
  });

  test(`A form of the page's own that ${how}: reset() leaves nothing, on the device and in the tab`, async () => {
    const { page, close } = await submittedInside(isPrevented);
    // Once the page has the request, it says so.
    await element(page).evaluate((form) => form.reset());
    assert.deepEqual([await keptNow(page), await inTab(page)], [null, null]);
    await close();
  });
}

test("Where the page says that what was submitted has not arrived, or something is changed, all is kept as before", async () => {
  const { page, close } = await submittedInside(false);
  await element(page).evaluate((form) => form.handOverFailed());
  await isKept(page, "A. Customer");
  await foot(page).filter({ hasText: "Your answers are kept in this browser until" }).waitFor();
  assert.deepEqual(["submittedAt" in (await keptNow(page)), await inTab(page)], [false, null]);
  await page.evaluate(() => document.querySelector("form").requestSubmit());
  await page.waitForFunction((key) => localStorage.getItem(key)?.includes("submittedAt"), KEY);
  await product(page).fill("Another meter");
  await isKept(page, "Another meter");
  await isKept(page, "A. Customer");
  await close();
});

test("What was submitted before can be removed unseen, and what is typed instead takes its place", async () => {
  const { page, close } = await submittedInside(true);
  await comeBack(page);
  await page.getByRole("button", { name: "Remove them" }).press("Enter");
  await settled(page);
  assert.deepEqual([await keptNow(page), await inTab(page)], [null, null]);
  await comeBack(page);
  assert.equal(await offered(page).count(), 0);
  await fillRequired(page);
  await isKept(page, "Heat meter DN 20");
  await submitForm(page, true);
  await comeBack(page);
  await again(page).waitFor();
  await product(page).fill("Another meter");
  await isKept(page, "Another meter");
  await comeBack(page);
  await settled(page);
  assert.deepEqual([await offered(page).count(), await product(page).inputValue()], [0, "Another meter"]);
  await close();
});

test("What was submitted before is told as it is: once something else is typed it is here only, and leaving it takes nothing away", async () => {
  const { page, close } = await submittedInside(true);
  await comeBack(page);
  await offered(page).filter({ hasText: "Its answers are still in this browser" }).waitFor();
  await product(page).fill("Another meter");
  await isKept(page, "Another meter");
  await offered(page).filter({ hasText: "Until you leave this page you can fill them in again" }).waitFor();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await settled(page);
  assert.deepEqual([await offered(page).count(), (await keptNow(page)).answers.items[0].product], [0, "Another meter"]);
  await close();
});

test("A page that has been loaded anew says that what was submitted has not arrived: it is filled in again, unless something is typed", async () => {
  for (const isTyped of [false, true]) {
    const { page, close } = await submittedInside(true);
    await comeBack(page);
    await again(page).waitFor();
    if (isTyped) await product(page).fill("Another meter");
    await element(page).evaluate((form) => form.handOverFailed());
    await settled(page);
    if (isTyped) {
      await note(page).getByText("The request that stood here before could not be handed over.").waitFor();
      // What is said twice is told once.
      await note(page).getByRole("button", { name: "Hide" }).click();
      await note(page).waitFor({ state: "detached" });
      await element(page).evaluate((form) => form.handOverFailed());
      await settled(page);
      assert.equal(await note(page).count(), 0);
    } else await page.waitForFunction((key) => !localStorage.getItem(key)?.includes("submittedAt"), KEY);
    assert.equal(await product(page).inputValue(), isTyped ? "Another meter" : "Heat meter DN 20");
    assert.equal(await offered(page).count(), isTyped ? 1 : 0);
    await close();
  }
});

const FAILED = "Your request could not be handed over.";
const fail = async (page, id) => {
  await element(page).evaluate((form, id) => form.handOverFailed(id), id);
  await settled(page);
};

test("In a form of the page's own the customer reads that it failed, until the form is submitted again; what is said of another request counts for nothing", async () => {
  const { page, close } = await submittedInside(true);
  const id = await idOf(page);
  await fail(page, OTHER);
  assert.deepEqual([await note(page).count(), "submittedAt" in (await keptNow(page))], [0, true]);
  for (const one of [undefined, id]) {
    await fail(page, one);
    await note(page).getByText(FAILED).waitFor();
    await status(page, FAILED);
    await page.waitForFunction((key) => !localStorage.getItem(key)?.includes("submittedAt"), KEY);
    await page.evaluate(() => document.querySelector("form").requestSubmit());
    await note(page).waitFor({ state: "detached" });
    assert.equal((await element(page).locator("[role=status]").first().textContent()).trim(), "");
    await page.waitForFunction((key) => localStorage.getItem(key)?.includes("submittedAt"), KEY);
  }
  assert.equal(await idOf(page), id);
  await close();
});

test("What was submitted on an earlier visit is taken for failed by its own identifier only", async () => {
  const { page, close } = await submittedInside(true);
  const id = await idOf(page);
  await comeBack(page);
  await again(page).waitFor();
  await fail(page, OTHER);
  assert.deepEqual([await product(page).inputValue(), await offered(page).count()], ["", 1]);
  await fail(page, id);
  await note(page).getByText(FAILED).waitFor();
  await status(page, FAILED);
  assert.deepEqual([await product(page).inputValue(), await idOf(page)], ["Heat meter DN 20", id]);
  await close();
});

test("After the browser has gone back, what was submitted is said to have been, and is kept as before where it failed", async () => {
  const answers = { items: [{ service: "repair", product: "My own meter" }] };
  const device = draftOf(answers, { id: OTHER, submittedAt: new Date().toISOString() });
  const all = draftOf({ ...answers, description: "Dark." }, { id: OTHER, personal: true });
  for (const when of ["first", "then"]) {
    const { page, close } = await openInside(kept(device), { [when]: all });
    await description(page).waitFor();
    await foot(page).filter({ hasText: "This form has been submitted" }).waitFor();
    assert.deepEqual([await offered(page).count(), "submittedAt" in (await keptNow(page))], [0, true]);
    await fail(page);
    await page.waitForFunction((key) => !localStorage.getItem(key)?.includes("submittedAt"), KEY);
    await note(page).getByText(FAILED).waitFor();
    assert.deepEqual([await idOf(page), await description(page).inputValue()], [OTHER, "Dark."]);
    await close();
  }
});

test("From when a form was filled in again is not said any more once it has been submitted", async () => {
  const { page, close } = await openForm(site, { before: kept(METER) });
  await restored(page).waitFor();
  await fillRequired(page);
  await submit(page);
  assert.equal(await restored(page).count(), 0);
  await close();
  const inside = await openInside(kept(METER));
  await restored(inside.page).waitFor();
  await fillRequired(inside.page);
  await submitForm(inside.page, true);
  await foot(inside.page).filter({ hasText: "This form has been submitted" }).waitFor();
  assert.equal(await restored(inside.page).count(), 0);
  await inside.close();
});

test("That a request was saved, and a link made to its answers, is not said of the next one", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await choose(page, "Which service do you need?", "Repair");
  await page.getByRole("button", { name: "Copy a link" }).click();
  await page.getByLabel("Link to these answers").waitFor();
  await clear(page).click();
  await settled(page);
  assert.equal(await page.getByLabel("Link to these answers").count(), 0);
  await undo(page).click();
  await settled(page);
  assert.equal(await page.getByLabel("Link to these answers").count(), 1);
  await close();
});
