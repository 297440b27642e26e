// The examples of docs/integrate/frameworks, as they stand there: built by their own script, and used as a customer would.

import assert from "node:assert/strict";
import { cpSync } from "node:fs";
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
