// A request that stands in several windows is handed over by one of them: the others know of it, and hear of its end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { another, element, idOf, listen, note, openEnds, press, received, settle, status } from "./ends.mjs";
import { isKept } from "./kept.mjs";
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
async function openKept() {
  const opened = await openEnds(site, { waits: true });
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
