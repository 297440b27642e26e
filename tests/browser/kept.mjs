// What the tests of drafts look at: some of the form, and what the device keeps of it.

/** Where the demo page's draft is kept. */
export const KEY = "service-request:demo";

export const product = (page) => page.getByLabel("Product (required)");
export const description = (page) => page.getByLabel(/What is wrong/);
export const clear = (page) => page.getByRole("button", { name: "Clear the form" });

/** The draft as it is kept now. */
export const keptNow = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? "null"), KEY);

/** Waits until a text is kept. */
export const isKept = (page, text) =>
  page.waitForFunction(([key, text]) => localStorage.getItem(key)?.includes(text), [KEY, text]);
