// The pages of server.mjs, opened in headless Chromium.

import { launchChromium } from "./chromium.mjs";
import { serveSite } from "./server.mjs";

/** The day on which every test is set: a Saturday. */
export const TODAY = "2026-11-21";

/** A server on a free port of this computer, and a browser; `close` ends both. */
export async function openSite() {
  const site = await serveSite();
  const browser = await launchChromium();
  return {
    address: site.address,
    browser,
    async close() {
      await browser.close();
      site.close();
    },
  };
}

/**
 * A page of the site by its path. `said` collects what the console says and what fails; `asked` every request.
 *
 * @param before what to do with the page before anything is loaded into it.
 */
export async function openPage(site, path, { before, ...options } = {}) {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    ...options,
  });
  const page = await context.newPage();
  const [said, asked] = [[], []];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error}`));
  page.on("request", (request) => asked.push(request.url()));
  await before?.(page);
  await page.goto(new URL(path, site.address).href);
  return { page, said, asked, close: () => context.close(), estimate: page.locator("#estimate") };
}

/** The form on the demo page, on the day of every test; `path` is what follows the page's address. */
export async function openForm(site, { path = "", ...options } = {}) {
  const opened = await openPage(site, path, options);
  const { page } = opened;
  await page.locator("service-estimate").evaluate((form, today) => {
    form.asOf = today;
  }, TODAY);
  await page.getByRole("heading", { name: "What would you like serviced?" }).waitFor();
  return opened;
}

/** The answers to one question, such as "Which service do you need?". */
export const question = (page, name) => page.getByRole("radiogroup", { name });

/** Answers one question. */
export async function choose(page, name, answer) {
  await question(page, name).getByRole("radio", { name: answer, exact: true }).check();
}

/** Fills in what must be filled in, for the first product. */
export async function fillRequired(page, service = "Repair") {
  await choose(page, "Which service do you need?", service);
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await page.getByLabel(/What is wrong/).fill("The display stays dark since Monday.");
  await page.getByLabel("Name (required)").fill("A. Customer");
  await page.getByLabel(/E-mail address/).fill("customer@example.com");
  await page.getByLabel("Address (required)", { exact: true }).fill("1 Example Street, 8000 Aarhus");
}

/** The document that submitting hands over. */
export async function submit(page) {
  await page.getByRole("button", { name: "Submit the request" }).click();
  return JSON.parse(await page.locator("#document").textContent());
}
