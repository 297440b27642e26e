// A request that stands in several windows is handed over by one of them: the others know of it, and hear of its end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { another, element, idOf, listen, note, openEnds, press, quantity, received, settle, status } from "./ends.mjs";
import { isKept, KEY, keptNow, product } from "./kept.mjs";
import { openSite, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const IS_PENDING = "This request is being handed over in another window.";
const label = (page, text) => page.locator("#submit", { hasText: text }).waitFor();

/** Presses a button that says that it does nothing now. */
const enter = async (page) => {
  await page.locator("#submit").press("Enter");
  await settled(page);
};

/** A filled in form whose page takes its time, with everything kept. */
async function openKept(options = {}) {
  const opened = await openEnds(site, { waits: true, ...options });
  await opened.page.locator("#keep-personal").check();
  await isKept(opened.page, "customer@example.com");
  return opened;
}

for (const [how, ends] of Object.entries({
  take: (other) => note(other).getByText("was handed over in another window").waitFor(),
  refuse: (other) => other.locator(".form-submit").getByText("could not be handed over").waitFor(),
})) {
  test(`While one window hands over the other says so and does not, until it has an end: ${how}`, async () => {
    const { page, close } = await openKept();
    const other = await another(page);
    await press(page);
    await note(other).getByText(IS_PENDING).waitFor();
    await status(other, IS_PENDING);
    await label(other, "Handing over");
    await enter(other);
    assert.deepEqual([await received(page), await received(other)], [[await idOf(page)], []]);
    await settle(page, how);
    await ends(other);
    await press(other);
    assert.equal((await received(other)).length, how === "take" ? 0 : 1);
    await close();
  });
}

test("A window that is opened while another hands over asks, and does not hand over what is on its way", async () => {
  const { page, close } = await openKept();
  await press(page);
  await isKept(page, '"since"');
  const other = await another(page);
  await note(other).getByText(IS_PENDING).waitFor();
  await enter(other);
  assert.deepEqual(await received(other), []);
  await settle(page, "take");
  await note(other).getByText("was handed over in another window").waitFor();
  await close();
});

test("Where the window that hands over is closed the other says that the end is not known, and hands over the same", async () => {
  const { page, close } = await openKept();
  const other = await another(page);
  const id = await idOf(page);
  await press(page);
  await note(other).getByText(IS_PENDING).waitFor();
  await page.close();
  await note(other).getByText("Whether it arrived is not known here").waitFor();
  await label(other, "Submit the request");
  await press(other);
  await other.locator("#done:focus").waitFor();
  assert.deepEqual(await received(other), [id]);
  await close();
});

test("What a window hands over is told to the others also where its form stands on the page no more, or has been cleared", async () => {
  for (const leave of [
    (page) => element(page).evaluate((form) => form.remove()),
    (page) => page.locator("#draft-drop").click(),
  ]) {
    const { page, close } = await openKept();
    const other = await another(page);
    await press(page);
    await note(other).getByText(IS_PENDING).waitFor();
    await leave(page);
    await page.evaluate(() => window.settle[0].take());
    await note(other).getByText("was handed over in another window").waitFor();
    await close();
  }
});

test("Two windows with other answers that both submit have an end: the newer one is said in the older, and nothing stays on the device", async () => {
  const { page, close } = await openKept();
  const other = await another(page);
  await quantity(other).fill("7");
  await settled(other);
  await page.evaluate(() => {
    window.waits = false;
  });
  await press(page);
  await note(other).getByText("is older than what stands here").waitFor();
  await press(other);
  await other.locator("#done:focus").waitFor();
  await note(page).getByText("with other answers in another window").waitFor();
  await page.getByRole("heading", { name: "Something newer has been handed over in another window" }).waitFor();
  // What was handed over is not handed over again by pressing, in neither of them, nor is it kept.
  for (const window of [page, other, page]) await press(window);
  const id = await idOf(page);
  assert.deepEqual([await received(page), await received(other), await keptNow(page)], [[id], [id], null]);
  assert.equal(await note(other).count(), 0);
  // What is changed is newer, and makes the other window's older.
  await quantity(page).fill("9");
  await note(page).getByText("is older than what stands here").waitFor();
  await isKept(page, "customer@example.com");
  await press(page);
  await note(other).getByText("with other answers in another window").waitFor();
  assert.deepEqual([await received(page), await received(other), await keptNow(page)], [[id, id], [id], null]);
  await close();
});

for (const lang of ["en", "da", "sv"]) {
  test(`What is said of a newer one hides nothing of what it leads to, 320 pixels wide: ${lang}`, async () => {
    const { page, close } = await openKept({ viewport: { width: 320, height: 568 } });
    const other = await another(page);
    await element(page).evaluate((form, lang) => form.setAttribute("lang", lang), lang);
    await page.locator(`service-request .layout[lang=${lang}]`).waitFor();
    await quantity(other).fill("7");
    await settled(other);
    for (const window of [page, other]) {
      await window.evaluate(() => {
        window.waits = false;
      });
      await press(window);
    }
    await note(page).getByRole("button").press("Enter");
    await page.locator("#done:focus").waitFor();
    await settled(page);
    const [above, heading] = [await note(page).boundingBox(), await page.locator("#done").boundingBox()];
    assert.ok(heading.y >= above.y + above.height + 4, JSON.stringify([above, heading]));
    await close();
  });
}

test("What another window has kept last stays on the device when this one hands over", async () => {
  const { page, close } = await openKept();
  const other = await another(page);
  await page.evaluate(() => {
    window.waits = false;
  });
  await press(page);
  await note(other).getByText("was handed over in another window").waitFor();
  await note(other).getByRole("button").click();
  await other.getByRole("button", { name: "Start another request" }).click();
  await settled(other);
  await product(other).fill("Quite another meter");
  await isKept(other, "Quite another meter");
  await quantity(page).fill("3");
  await settled(page);
  await press(page);
  await page.locator("#done:focus").waitFor();
  assert.equal((await keptNow(page)).answers.items[0].product, "Quite another meter");
  await close();
});

test("A window that has left a request on its way for another one tells a window that asks of it", async () => {
  const { page, close } = await openKept();
  await press(page);
  await isKept(page, '"since"');
  const draft = await page.evaluate((key) => localStorage.getItem(key), KEY);
  await page.locator("#draft-drop").click();
  await settled(page);
  await page.evaluate(([key, draft]) => localStorage.setItem(key, draft), [KEY, draft]);
  const other = await another(page);
  await note(other).getByText(IS_PENDING).waitFor();
  await settle(page, "take");
  await note(other).getByText("was handed over in another window").waitFor();
  await close();
});

test("A window that stands with its form on the page again asks what it has missed", async () => {
  const { page, close } = await openKept();
  const other = await another(page);
  await element(other).evaluate((form) => {
    window.place = form.parentNode;
    window.form = form;
    form.remove();
  });
  await press(page);
  await settle(page, "take");
  await other.evaluate(() => window.place.append(window.form));
  await note(other).getByText("was handed over in another window").waitFor();
  await settled(other);
  await listen(other);
  await press(other);
  assert.deepEqual(await received(other), []);
  await close();
});
