// The examples of docs/integrate/frameworks, as they stand there: built by their own script, and used as a customer would.

import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openPage } from "../browser.mjs";
import { root } from "../fresh.mjs";
import { serve } from "../serve.mjs";
import { filesIn, policyWithHashes } from "./bundlers.mjs";

export const EXAMPLES = "docs/integrate/frameworks";

/** What the example of each framework says of the highest priced amount, once a service is chosen. */
const PRICED = { repair: "up to DKK 2590.00", reverification: "up to DKK 670.00" };

/** Copies files of the examples into the project, by where they come to lie in it. */
function copy(t, files) {
  for (const [from, to] of Object.entries(files))
    cpSync(join(root, EXAMPLES, from), join(t.folder, to), { recursive: true });
}

/** What is chosen reaches the element by property, its answer comes back by event, and the element shows it. */
async function answersChoices(t, address) {
  const { page, messages } = await openPage(t, address);
  const panel = page.locator("service-estimate").getByRole("heading", { name: "What it can cost" });
  await panel.waitFor();
  for (const [service, words] of Object.entries(PRICED)) {
    await page.getByRole("combobox", { name: /^Service/ }).selectOption(service);
    await page.locator("output").getByText(words).waitFor();
    const facts = await page.locator("service-estimate").evaluate((element) => element.facts.items);
    assert.deepEqual(facts, [{ service }]);
    assert.ok(await panel.isVisible());
  }
  assert.deepEqual(messages, []);
}

/** Builds an example and uses it under a strict policy. `files` are the example's, by where they lie in its project. */
export function framework(name, { bundle = "dist", files = { [name]: "." }, check = () => {} } = {}) {
  return async (t) => {
    copy(t, files);
    t.tool("npm", "run", "build");
    check(t);
    const folder = join(t.folder, bundle);
    const modules = filesIn(folder).filter((file) => file.endsWith(".wasm"));
    assert.equal(modules.length, 1, `${modules.length} wasm files in the bundle: ${modules}`);
    const { address, requests } = await serve(t, folder, policyWithHashes(folder));
    await answersChoices(t, `${address}index.html`);
    assert.equal(requests.filter((path) => path.includes(".wasm")).length, 1);
  };
}

/** What the page says in Danish once a repair with a repair estimate is chosen: of each part of the estimate, a word that is only said there. */
const DANISH = [
  /0,00 til 2\.590,00 DKK eller mere/,
  /Efter 3 måneder uden svar får du en påmindelse\..*bortskaffes produktet/,
  /Gør du produktgarantien gældende\?/,
  /Du svarer ikke på reparationsoverslaget/,
  /undersøgelsesgebyr: 1\.000,00 DKK ?du kan komme til at betale/,
  /3 måneder efter/,
  /Den er ikke bindende/,
];

/** A page that draws its own estimate answers in our words, clauses too, and ships no element. */
export async function ownEstimate(t) {
  copy(t, { "own-estimate": "." });
  t.tool("npm", "run", "build");
  const folder = join(t.folder, "dist");
  const scripts = filesIn(folder).filter((file) => file.endsWith(".js"));
  const shipped = scripts.filter((file) => readFileSync(file, "utf8").includes("attachShadow"));
  assert.deepEqual(shipped, [], "an element is in the bundle");
  const { address, requests } = await serve(t, folder, `${policyWithHashes(folder)}; style-src 'self'`);
  const { page, messages } = await openPage(t, `${address}index.html`);
  await page.getByRole("checkbox", { name: "Reparationsoverslag ønsket" }).check();
  const estimate = page.locator(".estimate");
  // Its spaces are such as do not break, and others.
  const says = ({ source }) =>
    new RegExp(source).test(document.querySelector(".estimate").textContent.replace(/\s+/g, " "));
  for (const { source } of DANISH) await page.waitForFunction(says, { source });
  const line = estimate.getByRole("listitem").filter({ hasText: "bortskaffes produktet" });
  await line.locator("summary").first().click();
  await line.getByText("Med vores egne ord").waitFor();
  await page.getByRole("combobox", { name: "Garantikrav" }).selectOption("covered");
  await estimate.getByText("Gør du produktgarantien gældende?").waitFor({ state: "detached" });
  assert.deepEqual(messages, []);
  const languages = requests.filter((path) => /words-(?:en|sv)/.test(path));
  assert.deepEqual(languages, [], "another language was fetched");
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `the page is ${wide} pixels wide where there are 320`);
}

const WRONG = `export const wrong = [
  // @ts-expect-error the estimate alone keeps no draft
  <service-estimate key="draft" draft="request" />,
  // @ts-expect-error a fact that there is not
  <service-estimate key="facts" facts={{ arrival: "2026-11-20" }} />,
  // @ts-expect-error a change tells no address
  <service-estimate key="event" onservice-estimate-change={({ detail }) => detail.contact} />,
];
`;

/** The example's typing of the tag knows what is wrong. */
export function typesAreStrict(t) {
  t.write("src/wrong.tsx", WRONG);
  t.tool("tsc");
}
