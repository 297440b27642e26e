// A customer who fills the form in: by pointer, or by keyboard alone. What is filled in is a list of steps, each a field by its
// id with what it is to hold, so that the same errand is done in every language.

import assert from "node:assert/strict";
import { settled } from "../site.mjs";

/** Presses of Tab within which every field is reached, once around the page. */
const AROUND = 250;

const inForm = (page, selector) => page.locator("service-request").locator(selector);
const field = (page, id) => inForm(page, `[id="${id}"]`);
const option = (page, id, value) => inForm(page, `input[name="${id}"][value="${value}"]`);
const focused = (page) =>
  page.locator("service-request").evaluate((form) => {
    const { id = "", name = "", type = "" } = form.shadowRoot.activeElement ?? {};
    return { id, name, type };
  });

/** A column of serial numbers, one after the other. */
export const column = (from, many) => Array.from({ length: many }, (_, at) => String(from + at));

/** With a mouse or a finger. */
export const byPointer = {
  async press(page, id) {
    await unfold(page, id);
    await field(page, id).click();
  },
  async choose(page, id, value) {
    await unfold(page, id);
    await option(page, id, value).check();
  },
  async tick(page, id) {
    await unfold(page, id);
    await field(page, id).check();
  },
  async type(page, id, text) {
    await unfold(page, id);
    await field(page, id).fill(text);
  },
  async scan(page, id, numbers) {
    await field(page, id).click();
    await scan(page, numbers);
  },
  async submit(page) {
    await inForm(page, "button[type=submit]").click();
  },
};

/** What a scanner sends, wherever the focus is: each number as keys, and Enter after it. */
async function scan(page, numbers) {
  for (const number of numbers) {
    await page.keyboard.type(number);
    await page.keyboard.press("Enter");
  }
}

/** What is folded up is opened by its title. */
async function unfold(page, id) {
  const closed = inForm(page, `details:not([open]):has([id="${id}"])`);
  while ((await closed.count()) > 0) await closed.first().locator("summary").first().click();
}

/** By keyboard alone: every field is reached by Tab, and nothing is touched otherwise. */
export const byKeyboard = {
  async press(page, id) {
    await tabTo(page, (at) => at.id === id, id);
    await page.keyboard.press("Enter");
  },
  async choose(page, id, value) {
    await tabTo(page, (at) => at.name === id, id);
    await page.keyboard.press("Space");
    const options = await inForm(page, `input[name="${id}"]`).count();
    for (let moves = 0; !(await option(page, id, value).isChecked()); moves += 1) {
      assert.ok(moves < options, `the arrow keys do not reach ${value} of ${id}`);
      await page.keyboard.press("ArrowDown");
    }
  },
  async tick(page, id) {
    await tabTo(page, (at) => at.id === id, id);
    await page.keyboard.press("Space");
  },
  async type(page, id, text) {
    await tabTo(page, (at) => at.id === id, id);
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
    if (day === undefined) await page.keyboard.insertText(text);
    else await typeDay(page, field(page, id), text, [`${month}${day}${year}`, `${day}${month}${year}`]);
  },
  async scan(page, id, numbers) {
    await tabTo(page, (at) => at.id === id, id);
    await scan(page, numbers);
  },
  async submit(page) {
    await tabTo(page, (at) => at.type === "submit", "the button that submits");
    await page.keyboard.press("Enter");
  },
};

/** A field for a day takes its parts in the order of the browser's own language: whoever types sees which it is. */
async function typeDay(page, input, text, orders) {
  for (const typed of orders) {
    await page.keyboard.type(typed);
    if ((await input.inputValue()) === text) return;
    for (let parts = 0; parts < 3; parts += 1) await page.keyboard.press("ArrowLeft");
  }
  assert.fail(`the field for a day does not take ${text}`);
}

/** Goes on with Tab until a field has the focus. What is folded up on the way there is opened. */
async function tabTo(page, isThere, id) {
  const folded = await inForm(page, `details:not([open]):has([id="${id}"])`).count();
  for (let presses = 0; presses < AROUND; presses += 1) {
    if (isThere(await focused(page))) return;
    if (folded > 0 && (await isOnClosed(page, id))) await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${id}`);
}

/** Whether the focus is on the title of something closed that holds the field. */
const isOnClosed = (page, id) =>
  page.locator("service-request").evaluate((form, id) => {
    const title = form.shadowRoot.activeElement?.closest("summary");
    const closed = title?.closest("details:not([open])");
    return Boolean(closed?.querySelector(`[id="${id}"]`));
  }, id);

/** Does one step after the other. */
export async function fillIn(page, hand, steps) {
  for (const [what, id, value] of steps) {
    await hand[what](page, id, value);
    await settled(page);
  }
}
