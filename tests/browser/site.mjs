// The pages of server.mjs, opened in headless Chromium.

import { launchChromium, WITHIN } from "./chromium.mjs";
import { serveSite } from "./server.mjs";

/** The day on which every test is set: a Saturday. */
export const TODAY = "2026-11-21";

/** Our elements on a page. */
const ELEMENTS = "service-request, service-estimate";

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
 * A page of the site by its path. `said` collects what the console says and what fails; `asked` every request, and
 * `came` those that were answered.
 *
 * @param before what to do with the page before anything is loaded into it.
 */
export async function openPage(site, path, { before, ...options } = {}) {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    ...options,
  });
  context.setDefaultTimeout(WITHIN);
  const page = await context.newPage();
  const [said, asked, came] = [[], [], []];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error}`));
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfinished", (request) => came.push(request.url()));
  await before?.(page);
  await page.goto(new URL(path, site.address).href);
  return { page, said, asked, came, close: () => context.close(), estimate: page.locator("#estimate") };
}

/** Waits until the console of a page has said as many lines of a kind, which are given back: mistakes of the page are told when there is time. */
export async function heard({ page, said }, kind, count = 1) {
  const lines = () => said.filter((line) => kind.test(line));
  for (const end = Date.now() + WITHIN; lines().length < count; await page.waitForTimeout(50)) {
    if (Date.now() > end) throw new Error(`${lines().length} lines instead of ${count}: ${said.join("\n")}`);
  }
  return lines();
}

/**
 * Waits until the elements of a page have drawn all that follows from what was done, what is only drawn after a frame was
 * painted too. What is still on its way to the page is not waited for.
 */
export const settled = (page) =>
  page.locator(ELEMENTS).evaluateAll(async (elements) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    // The first frame may bring what the second draws: what a page's own form says is read after the event.
    for (let frame = 0; frame < 2; frame += 1) {
      for (const form of elements) await form.updateComplete;
      await drawn();
    }
  });

/** Waits until all has come and been drawn that a page with the form loads when it has nothing else to do. */
export async function loaded({ page, came }, lang = "en") {
  const last = [
    "answered",
    "interest",
    "packing",
    "serials",
    "kept",
    `${lang}-kept`,
    "clauses",
    "comparison",
    `${lang}-clauses`,
    `${lang}-whatIf`,
    `${lang}-consent`,
  ].map(script);
  const missing = () => last.filter((file) => !came.some((url) => file.test(url)));
  for (const end = Date.now() + WITHIN; missing().length > 0; await page.waitForTimeout(50)) {
    if (Date.now() > end) throw new Error(`never came: ${missing().join(", ")}`);
  }
  await page.locator(".consents").waitFor();
  await settled(page);
}

/** Opens everything that can be open together, in the element and around it. What is opened may hold more, and is loaded then. */
export async function openAll(page) {
  const unfold = async (elements) => {
    const inside = elements.flatMap((form) => [...form.shadowRoot.querySelectorAll("details:not([open])")]);
    const closed = [...inside, ...document.querySelectorAll("details:not([open], [name])")];
    const toggled = closed.map((one) => new Promise((done) => one.addEventListener("toggle", done, { once: true })));
    for (const details of closed) details.open = true;
    await Promise.all(toggled);
    const loads = elements.some((form) => form.shadowRoot.querySelector(".what-if-loading"));
    return closed.length > 0 || loads;
  };
  while (await page.locator(ELEMENTS).evaluateAll(unfold)) await settled(page);
}

/** Unfolds the questions that an estimate has besides the one that helps most. */
export const openQuestions = (estimate) => estimate.locator(".missing-others > summary").click();

/** A script by its name, with its hash where the demo page has it; the words of a part have the language before it. */
export const script = (name) => new RegExp(`/(?:element-)?${name}(?:-[\\w-]{8})?\\.js$`);

/** The form on the demo page, on the day of every test; `path` is what follows the page's address. */
export async function openForm(site, { path = "", ...options } = {}) {
  const opened = await openPage(site, path, options);
  const { page } = opened;
  await page.locator("service-request").evaluate((form, today) => {
    form.asOf = today;
  }, TODAY);
  await page.locator("service-request #section-items").waitFor();
  return opened;
}

/** The answers to one question, such as "Which service do you need?". */
export const question = (page, name) => page.getByRole("radiogroup", { name });

/** Opens what is folded up, by its title. */
export async function reveal(page, title) {
  const folded = page.locator("service-request details", { has: page.locator("summary", { hasText: title }) }).last();
  if ((await folded.getAttribute("open")) === null) await folded.locator("summary").first().click();
  await settled(page);
}

/** Answers one question. */
export async function choose(page, name, answer) {
  await question(page, name).getByRole("radio", { name: answer, exact: true }).check();
  await settled(page);
}

/** The id of what has the focus in the form. */
export const focusedId = (page) =>
  page.locator("service-request").evaluate((form) => form.shadowRoot.activeElement?.id);

/** Fills in what must be filled in, for the first product. */
export async function fillRequired(page, service = "Repair") {
  await choose(page, "Which service do you need?", service);
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await page.getByLabel(/What is wrong/).fill("The display stays dark since Monday.");
  await page.getByLabel("Name (required)").fill("A. Customer");
  await page.getByLabel(/E-mail address/).fill("customer@example.com");
  await page.getByLabel("Address (required)", { exact: true }).fill("1 Example Street, 8000 Aarhus");
  await settled(page);
}

/** The document that the demo page was handed over. What hands it over may still be on its way to the page. */
export const handedOver = async (page) => JSON.parse(await page.locator("#document:not(:empty)").textContent());

/** The document that submitting hands over. */
export async function submit(page) {
  await page.getByRole("button", { name: "Submit the request" }).click();
  await settled(page);
  return await handedOver(page);
}
