// The elements as their users get them, from the packed package: in a page, where there is no page, and in TypeScript.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { build } from "vite";
import { WITHIN } from "../browser/chromium.mjs";
import { elementPage, html, openPage, showsAnswer } from "./browser.mjs";
import { consumer, RESOLUTIONS, typeErrors } from "./fresh.mjs";
import { POLICY, serve } from "./serve.mjs";

let project;
const write = (file, text) => writeFileSync(join(project, file), text);

before((t) => {
  project = consumer(t);
});

test("A page bundled by Vite: the element shows the estimate, with one wasm file, under a strict policy", async (t) => {
  write("page.js", elementPage());
  write("index.html", html("/page.js"));
  await build({ root: project, configFile: false, logLevel: "warn", build: { outDir: "bundle" } });
  const files = readdirSync(join(project, "bundle"), { recursive: true });
  assert.equal(files.filter((file) => file.endsWith(".wasm")).length, 1);
  const { address, requests } = await serve(t, join(project, "bundle"));
  await showsAnswer(t, `${address}index.html`);
  assert.equal(requests.filter((path) => path.endsWith(".wasm")).length, 1);
});

test("A page without a bundler: straight from the package's files, in one language", async (t) => {
  write("bare.js", elementPage("./node_modules/upfront-terms/dist/element.js"));
  write("bare.html", html("/bare.js"));
  const { address, requests } = await serve(t, project);
  await showsAnswer(t, `${address}bare.html`);
  const scripts = requests.flatMap((path) => /dist\/(element.*)\.js$/.exec(path)?.[1] ?? []);
  assert.deepEqual(
    scripts.filter((name) => /^element-\w\w$/.test(name)),
    ["element-en"],
  );
});

test("A page that allows Trusted Types by name: with lit's the element works, without it the console names it", async (t) => {
  write("typed.js", elementPage("./node_modules/upfront-terms/dist/element.js"));
  write("typed.html", html("/typed.js"));
  const open = async (names) => {
    const policy = `${POLICY}; require-trusted-types-for 'script'; trusted-types ${names}`;
    return `${(await serve(t, project, policy)).address}typed.html`;
  };
  await showsAnswer(t, await open("my-app lit-html"));
  for (const names of ["my-app", "'none'"]) {
    const { page, messages } = await openPage(t, await open(names));
    const told = () => messages.some((message) => /policy "lit-html" disallowed/i.test(message));
    for (let waited = 0; !told() && waited < WITHIN; waited += 50) await page.waitForTimeout(50);
    assert.ok(told(), messages.join("\n"));
  }
});

test("A page whose import map has the hash of every script: the element works, and a part that was changed is not run", async (t) => {
  const folder = "/node_modules/upfront-terms/dist/";
  const hashes = JSON.parse(readFileSync(join(project, folder, "integrity.json"), "utf8"));
  const open = async (changed) => {
    const integrity = Object.fromEntries(
      Object.entries({ ...hashes, ...changed }).map(([file, hash]) => [folder + file, hash]),
    );
    const map = JSON.stringify({ imports: { "upfront-terms/element": `${folder}element.js` }, integrity });
    write("mapped.js", elementPage());
    write("mapped.html", html("/mapped.js").replace("<script", `<script type="importmap">${map}</script><script`));
    const hash = createHash("sha256").update(map).digest("base64");
    return `${(await serve(t, project, POLICY.replace("script-src", `script-src 'sha256-${hash}'`))).address}mapped.html`;
  };
  await showsAnswer(t, await open({}));
  const { page, messages } = await openPage(t, await open({ "element-estimate.js": hashes["element.js"] }));
  const refused = () =>
    messages.some((message) => /integrity/.test(message) && message.includes("element-estimate.js"));
  for (let waited = 0; !refused() && waited < WITHIN; waited += 50) await page.waitForTimeout(50);
  assert.ok(refused(), messages.join("\n"));
  assert.equal(await page.title(), "");
});

test("On a server that renders pages, importing the element does nothing, and does not fail", () => {
  write(
    "server.js",
    `const before = new Set(Object.getOwnPropertyNames(globalThis));
globalThis.fetch = () => { throw new Error("importing made a request"); };
const { ServiceEstimateElement, ServiceRequestElement, addLanguage, danishDay } = await import("upfront-terms/element");
addLanguage("de", async () => ({}));
const dom = ["window", "document", "HTMLElement", "customElements"].filter((name) => name in globalThis);
console.log(typeof ServiceEstimateElement, typeof ServiceRequestElement, danishDay(new Date("2026-11-20T23:30:00Z")), dom.length, before.has("fetch"));
`,
  );
  const printed = execFileSync("node", ["server.js"], { cwd: project, encoding: "utf8" });
  assert.equal(printed, "function function 2026-11-21 0 true\n");
});

const TYPED = `import { addLanguage, danishDay, type EstimateDocument, type ServiceEstimateElement, ServiceRequestElement, type ServiceRequest } from "upfront-terms/element";
import type { Facts } from "upfront-terms";

const form = document.createElement("service-request");
const estimate: ServiceEstimateElement | null = document.querySelector("service-estimate");
form.facts = { items: [{ service: "repair" }] };
form.facts = undefined;
form.asOf = undefined;
form.rateCard = { services: { repair: "650.00" } };
const facts: Facts = form.facts;
const request: ServiceRequest = form.request;
const made: EstimateDocument | undefined = estimate?.document;
const all: boolean = form instanceof ServiceRequestElement && ServiceRequestElement.formAssociated;
form.addEventListener("service-request", ({ detail }) => {
  const sent: string = detail.request.contact.email;
  detail.until(Promise.resolve(detail.files.length));
  return sent;
});
form.addEventListener("service-estimate-change", function ({ detail: { estimate, issues } }) {
  const [least, wrong]: (string | undefined)[] = [estimate?.range.min, issues[0]?.code];
  return [this.draft, least, wrong];
});
estimate?.addEventListener("service-estimate-question", function ({ detail }) {
  return [this.facts.asOf, detail.fact];
});
form.addEventListener("click", (event) => event.clientX);
addLanguage("de", async () => ({ form: { title: "Serviceauftrag", count: ({ count }) => String(count) } }));
// @ts-expect-error a fact that there is not
form.facts = { arrival: "2026-11-20" };
// @ts-expect-error there is an element for each way to show it
form.mode = "estimate";
// @ts-expect-error the estimate is computed, not set
form.estimate = undefined;
// @ts-expect-error a Date is an instant with a hidden zone, not a day
form.asOf = new Date();
// @ts-expect-error the event of the request has nothing else in it
form.addEventListener("service-request", ({ detail }) => detail.total);
// @ts-expect-error the estimate alone submits no request
estimate?.addEventListener("service-request", ({ detail }) => detail.request);
// @ts-expect-error the estimate alone keeps no draft
if (estimate) estimate.draft = "request";
// @ts-expect-error what the elements are built on is no concern of a page's
form.requestUpdate();
export { all, danishDay, facts, made, request };
`;

for (const resolution of RESOLUTIONS) {
  test(`TypeScript, strict, module resolution "${resolution[1]}": the element, its events, its name`, () => {
    write("element.ts", TYPED);
    assert.equal(typeErrors(project, ["element.ts"], resolution), "");
  });
}
