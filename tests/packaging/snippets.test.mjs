// The examples of the task pages that readme.test.mjs cannot run in Node: whole pages, served as they are pasted; what belongs into
// a page, in headless Chromium under a strict policy; TypeScript, by the compiler as well; and commands, in a project that has the package installed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { before, test } from "node:test";
import { build } from "vite";
import { openPage } from "./browser.mjs";
import { consumer, RESOLUTIONS, root, typeErrors } from "./fresh.mjs";
import { POLICY, serve } from "./serve.mjs";

const files = ["README.md", ...readdirSync(join(root, "docs/tasks")).map((file) => `docs/tasks/${file}`)];
const pages = files.map((file) => {
  const text = readFileSync(join(root, file), "utf8");
  const blocks = [...text.matchAll(/^```(\S*)\n(.*?)^```/gms)].map(([, kind, code]) => ({ kind, code }));
  const isWhole = ({ code }) => code.startsWith("<!doctype html>");
  const of = (kind) => blocks.filter((block) => block.kind === kind && !isWhole(block)).map(({ code }) => code);
  return { name: basename(file, ".md"), blocks, of, whole: blocks.filter(isWhole).map(({ code }) => code) };
});
const named = (name) => pages.find((page) => page.name === name);
let project;

before((t) => {
  project = consumer(t);
});

test("Every example is of a kind that is tried", () => {
  const kinds = new Set(pages.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
  assert.deepEqual([...kinds].sort(), ["css", "html", "js", "json", "sh", "ts"]);
});

/** What each page with the element is to show: a function of the first element, run in the page. */
const SHOWN = {
  "show-an-estimate": (element) => element.shadowRoot.querySelector("form") !== null,
  "the-element": (element) => element.rateCard?.outboundShipping === "95.00" && element.facts?.customer === "business",
  "add-a-language": (element) => element.shadowRoot.textContent.includes("Was es kosten kann"),
  theme: (element) => {
    const [submit] = element.shadowRoot.querySelectorAll("[part~=submit]");
    return submit !== undefined && getComputedStyle(submit).textTransform === "uppercase";
  },
};

/** The page's examples in one document, as somebody who follows it from top to bottom has them. Answers with its file. */
function write({ name, of }) {
  const html = of("html").join("");
  const body = html.includes("<service-") ? html : "<service-request></service-request>";
  const script = [...(html ? [] : ['import "upfront-terms/element";\n']), ...of("ts")].join("");
  writeFileSync(join(project, `${name}.page.ts`), script);
  writeFileSync(join(project, `${name}.css`), of("css").join(""));
  const head = `<link rel="stylesheet" href="./${name}.css" /><script type="module" src="./${name}.page.ts"></script>`;
  const lang = name === "add-a-language" ? "de" : "en";
  const file = join(project, `${name}.html`);
  writeFileSync(file, `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`);
  return file;
}

/** What each page that is pasted whole is to show: a function run in it. */
const PASTED = {
  "show-an-estimate": () => {
    const { rateCard, shadowRoot } = document.querySelector("service-request");
    return rateCard?.outboundShipping === "95.00" && shadowRoot.querySelector("form") !== null;
  },
  "our-words-on-your-page": () =>
    document.querySelector("h1").textContent === "Hvad det kan koste" &&
    /bortskaffes produktet/.test(document.querySelector("#findings").textContent),
};

test("Every page that can be pasted whole is tried as it stands", () => {
  const whole = pages.flatMap(({ name, whole }) => whole.map(() => name));
  assert.deepEqual(whole.sort(), Object.keys(PASTED).sort());
});

for (const [name, isShown] of Object.entries(PASTED)) {
  test(`${name}: its whole page works as pasted, without a bundler`, async (t) => {
    writeFileSync(join(project, `${name}.pasted.html`), named(name).whole[0]);
    // What somebody pastes into a folder has no policy. This one only keeps the browser from asking for an icon that is not there.
    const { address } = await serve(t, project, "img-src 'none'");
    const { page, messages } = await openPage(t, `${address}${name}.pasted.html`);
    await page.waitForFunction(isShown);
    assert.deepEqual(messages, []);
  });
}

test("show-an-estimate: its whole page is handed the request that is submitted in it", async (t) => {
  writeFileSync(join(project, "submitted.html"), named("show-an-estimate").whole[0]);
  const { address } = await serve(t, project, "img-src 'none'");
  const { page, messages } = await openPage(t, `${address}submitted.html`);
  const inForm = (selector) => page.locator("service-request").locator(selector);
  await inForm('[name="item-1-service"][value="sampleTest"]').check();
  const typed = {
    "item-1-product": "Heat meter",
    description: "A sample of a lot.",
    "contact-name": "A. Customer",
    "contact-email": "customer@example.com",
    "contact-address": "1 Example Street",
  };
  for (const [id, text] of Object.entries(typed)) await inForm(`[id="${id}"]`).fill(text);
  const [said] = await Promise.all([page.waitForEvent("console"), inForm("#submit").click()]);
  const [facts, range] = await Promise.all(said.args().map((one) => one.jsonValue()));
  // Where the work is done is not known yet: what a technician's way costs has no price here.
  assert.deepEqual([facts.items[0].product, range.pricedMax], ["Heat meter", "500.00"]);
  assert.equal(messages.length, 1);
});

/** Where the commands and requests of a page are run: here, and in tests/server/guide.test.mjs. */
const WITH_COMMANDS = ["README", "recompute-on-the-server", "the-command-line"];

test("Every page with commands is tried, or its commands are", () => {
  const withCommands = pages.filter(({ of }) => ["sh", "json"].some((kind) => of(kind).length));
  assert.deepEqual(withCommands.map(({ name }) => name).sort(), WITH_COMMANDS);
});

test("Every page with the element is tried as a page", () => {
  const withElement = pages.filter(({ of }) => ["html", "ts", "css"].some((kind) => of(kind).length));
  assert.deepEqual(withElement.map(({ name }) => name).sort(), Object.keys(SHOWN).sort());
});

for (const [name, isShown] of Object.entries(SHOWN)) {
  test(`${name}: its examples make a page`, async (t) => {
    const options = { outDir: `${name}.bundle`, rolldownOptions: { input: write(named(name)) } };
    await build({ root: project, configFile: false, logLevel: "warn", build: options });
    const { address, requests } = await serve(t, join(project, options.outDir), `${POLICY}; style-src 'self'`);
    const { page, messages } = await openPage(t, `${address}${name}.html`);
    await page.waitForFunction(isShown, await page.$("service-request"));
    assert.deepEqual(messages, []);
    if (!named(name).of("ts").join("").includes("/requests")) return;
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.evaluate(() =>
      document
        .querySelector("service-request")
        .dispatchEvent(new CustomEvent("service-request", { detail: { request: {}, files: [], until() {} } })),
    );
    await answered;
    assert.ok(requests.includes("/requests"));
  });
}

for (const name of Object.keys(SHOWN).filter((name) => named(name).of("ts").length)) {
  test(`${name}: its TypeScript is right`, () => {
    // The page imports the element by its script tag; for the compiler it is imported beside.
    const code = `import type {} from "upfront-terms/element";\n${named(name).of("ts").join("")}`;
    writeFileSync(join(project, `${name}.ts`), code);
    for (const resolution of RESOLUTIONS) assert.equal(typeErrors(project, [`${name}.ts`], resolution), "");
  });
}

test("the-command-line: its commands answer", () => {
  const page = named("the-command-line");
  const [request] = page.of("json");
  writeFileSync(join(project, "request.json"), request);
  writeFileSync(join(project, "requests.jsonl"), `${JSON.stringify(JSON.parse(request))}\n`.repeat(3));
  const commands = page.of("sh").flatMap((code) => code.trim().split("\n"));
  assert.ok(commands.length > 4);
  for (const command of commands) {
    const printed = execFileSync("sh", ["-c", command], { cwd: project, encoding: "utf8" });
    const redirected = / > (\S+)$/.exec(command)?.[1];
    const answer = redirected ? readFileSync(join(project, redirected), "utf8") : printed;
    assert.match(answer, /\S/, command);
    assert.doesNotMatch(answer, /undefined|"issues"/, command);
  }
});

test("The README's commands are those of the package", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const commands = named("README")
    .of("sh")
    .join("")
    .match(/^npm (run )?\S+/gm);
  // The first one is of who uses the package, the others of who has cloned it.
  const [install, ...ofClone] = commands;
  assert.equal(install, "npm install");
  assert.ok(ofClone.length > 1);
  for (const command of ofClone) assert.ok(command.replace(/^npm (run )?/, "") in scripts, command);
});
