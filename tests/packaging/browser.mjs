// A page in headless Chromium: the answer that it shows, and every word on its console.

import assert from "node:assert/strict";
import { launchChromium, WITHIN } from "../browser/chromium.mjs";

export const ANSWER = "2026-12-10";
export const QUESTION = '{ receivedOn: "2026-11-20" }';

/** A script for a page, which shows the answer as its title. */
export const page = (from = "upfront-terms") => `import init, { turnaround } from "${from}";
init().then(() => { document.title = turnaround(${QUESTION}).completedOn; });
`;

/** The answer in Danish words. */
const IN_WORDS = "10. dec. 2026";

/** What says the answer in words, and then tells it: `words` stands for what was imported. */
export const SAID = `words("da").then((w) => w.day("${ANSWER}") === "${IN_WORDS}" && w.charge("disposal") === "bortskaffelse")`;

/** A script for a page, which shows the answer as its title once it was said in words. */
export const wordsPage = (
  from = "upfront-terms",
  words = "upfront-terms/words",
) => `import init, { turnaround } from "${from}";
import { words } from "${words}";
Promise.all([${SAID}, init()]).then(([said]) => {
  document.title = said ? turnaround(${QUESTION}).completedOn : "said otherwise";
});
`;

/** A script for a page, which shows the answer as its title once the element shows it: as a day, within the sentence. */
export const elementPage = (from = "upfront-terms/element") => `import "${from}";
const element = document.createElement("service-estimate");
element.asOf = "2026-11-20";
element.facts = { ...${QUESTION}, onSite: false, items: [{ service: "sampleTest" }] };
const look = () => {
  if (element.shadowRoot.textContent.includes("10 Dec 2026")) document.title = "${ANSWER}";
  else requestAnimationFrame(look);
};
element.addEventListener("service-estimate-change", ({ detail }) => detail.estimate && look());
document.body.append(element);
`;

/** A page that has nothing but a script. */
export const html = (script) =>
  `<!doctype html><html lang="en"><head><script type="module" src="${script}"></script></head></html>`;

/** Opens the page in a browser of its own, and collects every word on its console. */
export async function openPage(t, address) {
  const browser = await launchChromium();
  t.after(() => browser.close());
  const shown = await browser.newPage();
  shown.setDefaultTimeout(WITHIN);
  const messages = [];
  // Vite's development server greets at the level that consoles hide.
  shown.on("console", (message) => message.type() !== "debug" && messages.push(message.text()));
  shown.on("pageerror", (error) => messages.push(error.message));
  await shown.goto(address);
  return { page: shown, messages };
}

/** Opens the page; passes when the title becomes the answer and the console stays empty but for what is `tolerated`. */
export async function showsAnswer(t, address, { tolerated } = {}) {
  const { page: shown, messages } = await openPage(t, address);
  await shown.waitForFunction(() => document.title).catch(() => {});
  const unexpected = messages.filter((message) => !tolerated?.test(message));
  assert.deepEqual({ title: await shown.title(), messages: unexpected }, { title: ANSWER, messages: [] });
}
