// Every word comes from a catalogue: no key is missing from it, and none stands in it for nothing.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { choose, fillRequired, openAll, openForm, openSite, reveal, script, settled, submit } from "./site.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const messages = join(root, "www", "messages");

/** The keys of a language: "form.title", and so on. Every language has the same: the catalogues' own tests see to that. */
function keysOf(language) {
  const paths = (node, path) =>
    typeof node === "string" ? [path] : Object.entries(node).flatMap(([key, child]) => paths(child, `${path}.${key}`));
  return readdirSync(join(messages, language)).flatMap((file) =>
    paths(JSON.parse(readFileSync(join(messages, language, file), "utf8")), file.slice(0, -".json".length)),
  );
}

/** Every key in quotes in the sources of the words, the statement and the element, whole or with something still to be put into it. */
function quotedInSources() {
  const folders = ["words", "statement", "element"].map((name) => join(root, "www", name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => join(folder, file)),
  );
  const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
  return [
    ...text.matchAll(
      /["`]((?:form|estimate|clauses|consent|kept|whatIf|lists|desk|done|unloaded|recompute)\.[\w.${}()-]+)["`]/g,
    ),
  ].map(([, key]) => key);
}

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test("Every key that the sources spell out is in the catalogue, and every key of the catalogue is in the sources", () => {
  const keys = keysOf("en");
  const quoted = quotedInSources();
  const spelt = quoted.filter((text) => !text.includes("${"));
  // What a code is said by is spelt out as far as the code.
  const isBranch = (key) => keys.some((one) => one.startsWith(`${key}.`));
  assert.deepEqual(
    spelt.filter((key) => !keys.includes(key) && !isBranch(key)),
    [],
    "missing from the catalogue",
  );
  const patterns = quoted.map((text) => new RegExp(`^${text.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, ".+")}$`));
  const branches = spelt.filter(isBranch);
  const isUsed = (key) =>
    patterns.some((pattern) => pattern.test(key)) || branches.some((branch) => key.startsWith(`${branch}.`));
  assert.deepEqual(
    keys.filter((key) => !isUsed(key)),
    [],
    "used nowhere",
  );
});

/** Notes every key that the element looks up: a page's own messages are asked first. */
async function noteKeys(page) {
  await page.locator("service-request").evaluate((form) => {
    globalThis.lookedUp = new Set();
    form.messages = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: (_, key) => {
          globalThis.lookedUp.add(key);
          return undefined;
        },
      },
    );
  });
  return () => page.evaluate(() => [...globalThis.lookedUp]);
}

/** The keys that stand on the page in place of words. */
async function keysOnPage(page) {
  const text = await page.locator("service-request").evaluate((form) => form.shadowRoot.textContent);
  return text.match(/\b(form|estimate)\.[a-zA-Z][\w.-]*/g) ?? [];
}

/** What is loaded after all that the form is filled in with. */
const LAST = /(consents|packing)-[^/]*\.js$/;

/** Lists with everything that there is to say of serial numbers; the last of them is empty again. */
const SERIALS = [
  ["Serial number", ...Array(8).fill("60120003"), ...Array.from({ length: 25 }, (_, at) => `#${at}`)],
  ["1,23E+10", "12345678.0", "2026-03-01", "none", "1".repeat(50), "ABC-1"],
  [
    "60120001",
    "60120002",
    "60120003",
    "60120004",
    "6012",
    ...Array.from({ length: 20 }, (_, at) => String(60120010 + at)),
  ],
  ["1234567890123450000", "1234567890123460000"],
  ["60120001", "60120002", "60120003"],
  [],
].map((list) => list.join("\n"));

/** What is said in place of what has not been loaded yet. */
const UNTIL_LOADED = ["form.problem.item.quantity.uncounted", "form.submit.done"];

test("The form has words for all that it can say, and uses all that it has words for", async () => {
  const { page, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await page.route(script("restore"), (route) => route.abort());
  await page.reload();
  const first = await noteKeys(page);
  await page.locator("#form").getByText("What was filled in before could not be loaded").waitFor();
  const unread = await first();
  await page.unroute(script("restore"));
  await page.route(LAST, (route) => route.abort());
  // Before there is an estimate, some words do without its numbers.
  let arrive;
  const held = new Promise((resolve) => {
    arrive = resolve;
  });
  await page.route(/\.wasm$/, (route) => held.then(() => route.continue()));
  await page.reload();
  const lookedUp = await noteKeys(page);
  await page.getByText("Filled in again").waitFor();
  await settled(page);
  arrive();
  const click = (name) => page.getByRole("button", { name }).click();
  await page.locator("#form").getByText("questions about your data could not be loaded").waitFor();
  await page.locator(".along").getByRole("button", { name: "Print the estimate" }).click();
  await page.locator(".along").getByText("This could not be loaded").waitFor();
  await page.unroute(LAST);
  const again = page.getByRole("button", { name: "Try again" });
  for (const button of await again.elementHandles()) await button.evaluate((one) => one.click());
  await again.first().waitFor({ state: "detached" });
  await page.locator(".consents").waitFor();
  await click("Submit the request");
  await choose(page, "Which service do you need?", "Sample test");
  await fillRequired(page);
  // A link without any answer in it.
  await page.goto(new URL("#service-request=1.e30", page.url()).href);
  await click("Keep mine");
  await click("Add another product");
  await choose(page, "Do you want a repair estimate before the repair?", "Yes");
  await page.getByLabel("How many?").first().fill("none");
  await page.getByText("What the product is worth").first().click();
  await page
    .getByLabel(/^Replacement value/)
    .first()
    .fill("much");
  await page
    .getByLabel(/^Ordinary wear/)
    .first()
    .fill("101");
  await page.getByLabel(/E-mail/).fill("none");
  await page.getByLabel(/When do you expect/).fill("1926-11-21");
  await reveal(page, "What the estimate assumes");
  await click("Add a closure");
  await click("Submit the request");
  await page.getByLabel("First day").fill("2026-12-24");
  await page.getByLabel("Last day").fill("2026-12-23");
  await click("Submit the request");
  await page.getByRole("group", { name: "Product 2" }).getByRole("radio", { name: "Reverification" }).check();
  await click("Remove closure 1");
  await click("Remove product 2");
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Try it with sample rates").check();
  await choose(page, "Where is the work to be done?", "In the workshop: I send it in");
  await page.getByLabel("How many?").fill("2");
  const serials = page.getByLabel("Serial numbers", { exact: true });
  for (const [place, list] of SERIALS.entries()) {
    // What the page's own check does not know is told as that, whatever else could be said of it.
    if (place === 2)
      await page.locator("service-request").evaluate((form) => Object.assign(form, { serialCheck: undefined }));
    await serials.fill(list);
    await serials.blur();
    await settled(page);
    await click("Submit the request");
    if (place === 1) {
      await page.getByRole("button", { name: "Take out" }).first().click();
      await click("Undo the last change");
    }
  }
  await page.locator("service-request").evaluate((form) => {
    form.serialCheck = (serial) => ({ product: `Meter ${serial.at(-1)}`, year: 2024 });
  });
  await serials.fill("60120001");
  await page.getByText("By its serial number it is: Meter 1").waitFor();
  await serials.fill("60120001\n60120002");
  await click("Keep them in one product");
  // Fewer than there are numbers, then more: the rest is a product of its own.
  for (const quantity of ["1", "5"]) {
    await page.getByLabel("How many?").fill(quantity);
    await page.getByRole("radio", { name: "the quantity that I typed" }).check();
    await settled(page);
    await click("Split by product");
  }
  await click("Remove product 3");
  await click("Remove product 2");
  // More products than the form can hold.
  await serials.fill(Array.from({ length: 201 }, (_, at) => String(60120000 + at)).join("\n"));
  await page.locator("service-request").evaluate((form) => {
    form.serialCheck = (serial) => ({ product: `Meter ${serial}` });
  });
  await click("Split by product");
  await page.getByText("more than 200 products").first().waitFor();
  await serials.fill("60120001\n60120002");
  await page.locator("service-request").evaluate((form) => Object.assign(form, { serialCheck: undefined }));
  await page.getByLabel(/^Replacement value/).fill("1000");
  await page.getByLabel(/^Ordinary wear/).fill("12,5");
  await page.getByLabel(/E-mail/).fill("customer@example.com");
  await page.getByLabel(/When do you expect/).fill("2026-11-25");
  await page.locator("service-request").evaluate((form) => form.setAttribute("as-of", "2026-11-21"));
  await reveal(page, "Dates that are known by now");
  for (const name of ["Repair estimate sent to you on", "Date of the first correct invoice"]) {
    await page.getByLabel(name).fill("2026-11-22");
    await page.getByLabel(name).blur();
    await settled(page);
    await page.getByLabel(name).fill("");
  }
  const delivered = page.getByLabel("Product or work delivered on");
  for (const day of ["2026-11-22", "2026-11-20", ""]) {
    await delivered.fill(day);
    await delivered.blur();
    await settled(page);
  }
  await choose(page, "When do the figures change?", "When I ask for it");
  await click("Copy a link to these answers");
  await Promise.all([page.waitForEvent("download"), click("Add the dates to your calendar")]);
  await Promise.all([page.waitForEvent("download"), click("Save everything to a file")]);
  await settled(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await keysOnPage(page), []);
  await submit(page);
  await page.locator("service-request").evaluate((form) => {
    form.setAttribute("portal", "yes");
    const refuse = ({ detail }) => detail.until(new Promise((_, no) => setTimeout(no, 100)));
    form.addEventListener("service-request", refuse, { once: true });
  });
  await page.getByLabel(/What is wrong/).fill("Darker than before.");
  await submit(page);
  await page.locator(".form-submit").getByText("could not be handed over").waitFor();
  await submit(page);
  const used = [...unread, ...(await lookedUp())];
  const keys = keysOf("en");
  // What has a form with figures is said without them only until the rules have come, and that nobody has counted the serial
  // numbers, or what comes next, only until the script has that does.
  const waits = (key) => keys.includes(`${key}Figures`) || UNTIL_LOADED.includes(key);
  // What the estimate says of facts is said as they come up in it: the tests of the words hold those to the rules' list.
  // So do they for what a calendar calls a request, which hangs on how many products it has, and for the page's own fields on paper.
  const ofEstimate = (key) => /^form\.(fact|question|along\.(matter|own))/.test(key);
  assert.deepEqual(
    keys.filter((key) => key.startsWith("form.") && !ofEstimate(key) && !used.includes(key) && !waits(key)),
    [],
  );
  await close();
});

test("A page can put its own words in place of the catalogue's, as text or as a function of the values", async () => {
  const { page, close } = await openForm(site);
  await page.locator("service-request").evaluate((form) => {
    form.messages = {
      "form.submit.label": "Send to the workshop",
      form: { item: { title: ({ number }) => `Device no. ${number}` } },
    };
  });
  await page.getByRole("button", { name: "Send to the workshop" }).waitFor();
  await choose(page, "Which service do you need?", "Repair");
  await page.getByRole("button", { name: "Add another product" }).click();
  await page.getByRole("group", { name: "Device no. 2" }).waitFor();
  await close();
});

/** Replaces the page's element by one whose rules always answer for the given facts. */
async function answerFor(page, facts) {
  await page.locator("service-request").evaluate((form, facts) => {
    const other = document.createElement("service-request");
    other.loader = async () => {
      const rules = await import("/package/index.js");
      await rules.default();
      return { ...rules, estimate: () => rules.estimate(facts) };
    };
    form.replaceWith(other);
  }, facts);
  await page.locator("#estimate .details:not(:has([aria-busy]))").waitFor({ state: "attached" });
}

test("The estimate has words for every example", async () => {
  const folder = join(root, "tests", "examples");
  const examples = readdirSync(folder).filter((file) => file.startsWith("estimate-"));
  assert.ok(examples.length > 20);
  const { page, said, close } = await openForm(site);
  for (const example of examples) {
    await answerFor(page, JSON.parse(readFileSync(join(folder, example), "utf8")).q);
    await openAll(page);
    assert.deepEqual(await keysOnPage(page), [], example);
  }
  assert.deepEqual(said, []);
  await close();
});
