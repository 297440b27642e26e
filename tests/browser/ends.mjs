// What the tests of a request's end look at, and the windows that they open.

import { clear } from "./kept.mjs";
import { fillRequired, openForm, settled } from "./site.mjs";

export const element = (page) => page.locator("service-request");
export const idOf = (page) => element(page).evaluate((form) => form.request.id);
export const note = (page) => page.locator(".end-notes");
export const status = (page, hasText) =>
  element(page).locator("[role=status]", { hasText }).waitFor({ state: "attached" });
export const quantity = (page) => page.locator("[id='item-1-quantity']");

/** Keeps what the page is handed, and lets `window.settle` say what becomes of each. */
export const listen = (page) =>
  element(page).evaluate((form) => {
    window.received = [];
    window.settle = [];
    form.addEventListener("service-request", ({ detail }) => {
      window.received.push(detail.request.id);
      if (window.waits) detail.until(new Promise((take, refuse) => window.settle.push({ take, refuse })));
    });
  });
export const received = (page) => page.evaluate(() => window.received);
export const settle = async (page, how, at = 0) => {
  await page.evaluate(([how, at]) => window.settle[at][how](new Error("refused")), [how, at]);
  await settled(page);
};
export const press = async (page) => {
  await page.locator("#submit").click();
  await settled(page);
};

/** A filled in form; `waits` where the page takes its time. */
export async function openEnds(site, { waits = false, ...options } = {}) {
  const opened = await openForm(site, options);
  const { page } = opened;
  await listen(page);
  await page.evaluate((waits) => {
    window.waits = waits;
  }, waits);
  await fillRequired(page);
  await clear(page).waitFor();
  await settled(page);
  return opened;
}

/** Another window with the same draft. @param before what to do with it before anything is loaded into it. */
export async function another(page, before) {
  const other = await page.context().newPage();
  await before?.(other);
  await other.goto(page.url());
  await listen(other);
  await other.getByText("Filled in again").waitFor();
  await settled(other);
  return other;
}
