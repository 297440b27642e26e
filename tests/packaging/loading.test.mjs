// How the module is loaded: on request, once, again after a failure, from each kind of source.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { freshCopy, freshFolder } from "./fresh.mjs";

const asWasm = { headers: { "Content-Type": "application/wasm" } };

/** The browser's entry of a copy of its own, its bytes, and a stand-in for fetch that counts. */
async function browserEntry(t, answer) {
  const address = freshCopy(t);
  const bytes = readFileSync(fileURLToPath(`${address}core_bg.wasm`));
  const requests = [];
  t.mock.method(globalThis, "fetch", async (url) => {
    requests.push(String(url));
    return answer ? answer(requests.length, bytes) : new Response(bytes, asWasm);
  });
  return { api: await import(`${address}index.js`), address, bytes, requests };
}

const works = (api) => assert.equal(api.estimate({ asOf: "2026-11-20" }).asOf, "2026-11-20");

test("Before init, a function says what to do", async (t) => {
  const { api } = await browserEntry(t);
  assert.throws(
    () => api.estimate({ asOf: "2026-11-20" }),
    /^Error: upfront-terms is not loaded: await init\(\).*estimate/,
  );
});

test("The module is fetched from beside the entry, once, however often init is called", async (t) => {
  const { api, address, requests } = await browserEntry(t);
  await Promise.all([api.default(), api.default()]);
  await api.default();
  works(api);
  assert.deepEqual(requests, [`${address}core_bg.wasm`]);
});

test("A failed load says why, and can be tried again", async (t) => {
  const { api, requests } = await browserEntry(t, (count, bytes) =>
    count === 1 ? new Response("gone", { status: 404, statusText: "Not Found" }) : new Response(bytes, asWasm),
  );
  await assert.rejects(api.default(), /upfront-terms could not be loaded: .*404 Not Found/);
  assert.throws(() => api.estimate({ asOf: "2026-11-20" }), /not loaded/);
  await api.default();
  works(api);
  assert.equal(requests.length, 2);
});

test("What is not WebAssembly is refused, and does not stand in the way of a second try", async (t) => {
  const { api, bytes } = await browserEntry(t);
  await assert.rejects(api.default(new TextEncoder().encode("<!doctype html>")), /could not be loaded/);
  await api.default(bytes);
  works(api);
});

test("A server that answers with its page in place of the module: the error names the setting of Vite before 8", async (t) => {
  const html = { headers: { "Content-Type": "text/html; charset=utf-8" } };
  const { api } = await browserEntry(t, () => new Response("<!doctype html>", html));
  await assert.rejects(api.default(), /answers with a page.*optimizeDeps: \{ exclude: \["upfront-terms"\] \}/);
});

const REFUSALS = [
  "WebAssembly.instantiate(): Wasm code generation disallowed by embedder",
  "WebAssembly.Module(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive",
  "call to WebAssembly.instantiate() blocked by CSP",
];
for (const words of REFUSALS) {
  test(`WebAssembly refused in these words has its code, at once and by a promise: ${words}`, async (t) => {
    const { api, bytes } = await browserEntry(t);
    function refuse() {
      throw new WebAssembly.CompileError(words);
    }
    t.mock.method(WebAssembly, "instantiate", refuse);
    t.mock.method(WebAssembly, "Module", refuse);
    await assert.rejects(api.default(bytes), { code: "wasmRefused", message: /upfront-terms\/js/ });
    assert.throws(() => api.initSync(bytes), { code: "wasmRefused", message: /upfront-terms\/js/ });
  });
}

for (const missing of ["TextDecoder", "TextEncoder", "URL", "fetch", "Response"]) {
  for (const entry of ["index.js", "node.js", "inline.js", "js.js", "columns.js"]) {
    test(`Importing ${entry} needs no ${missing}`, (t) => {
      const code = `delete globalThis.${missing}; await import("${freshCopy(t)}${entry}");`;
      execFileSync(process.execPath, ["--input-type=module", "--eval", code], { stdio: ["ignore", "ignore", "pipe"] });
    });
  }
}

test("Without text tools, as in jsdom, init says what to set, and works once it is set", (t) => {
  const code = `const { TextDecoder } = globalThis;
delete globalThis.TextDecoder;
const { default: init, turnaround } = await import("${freshCopy(t)}node.js");
const { message } = await init().catch((error) => error);
globalThis.TextDecoder = TextDecoder;
await init();
console.log(message, turnaround({ receivedOn: "2026-11-20" }).completedOn);`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  assert.match(printed, /set globalThis\.TextDecoder and TextEncoder.* 2026-12-10/);
});

test("Bundled to CommonJS into another folder, init says what to pass, and takes it", async (t) => {
  const folder = freshFolder(t);
  const address = freshCopy(t);
  const script = `import { readFileSync } from "node:fs";
import init, { turnaround } from ${JSON.stringify(fileURLToPath(`${address}node.js`))};
init()
  .catch(({ message }) => console.log(message))
  .then(() => init(readFileSync(${JSON.stringify(fileURLToPath(`${address}core_bg.wasm`))})))
  .then(() => console.log(turnaround({ receivedOn: "2026-11-20" }).completedOn));
`;
  writeFileSync(join(folder, "host.mjs"), script);
  const output = { file: join(folder, "out", "host.cjs"), format: "cjs" };
  await build({ input: join(folder, "host.mjs"), platform: "node", output });
  const printed = execFileSync(process.execPath, [output.file], { encoding: "utf8" });
  assert.match(printed, /does not lie beside the script: .*upfront-terms\/core\.wasm.*\n2026-12-10/);
});

const sources = {
  "a URL": ({ address }) => new URL(`${address}core_bg.wasm`),
  "a string": () => "https://example.org/core_bg.wasm",
  "a Response": ({ bytes }) => new Response(bytes, asWasm),
  "the promise of a Response": async ({ bytes }) => new Response(bytes, asWasm),
  "a Uint8Array": ({ bytes }) => new Uint8Array(bytes),
  "an ArrayBuffer": ({ bytes }) => new Uint8Array(bytes).buffer,
  "a compiled module": ({ bytes }) => new WebAssembly.Module(bytes),
};
for (const [what, source] of Object.entries(sources)) {
  test(`init takes ${what}`, async (t) => {
    const entry = await browserEntry(t);
    assert.equal(await entry.api.default(source(entry)), undefined);
    works(entry.api);
  });
}

for (const what of ["a Uint8Array", "an ArrayBuffer", "a compiled module"]) {
  test(`initSync takes ${what}, and init does not load again`, async (t) => {
    const entry = await browserEntry(t);
    entry.api.initSync(sources[what](entry));
    works(entry.api);
    await entry.api.default();
    assert.deepEqual(entry.requests, []);
  });
}

test("Node reads the file, by default and by its address", async (t) => {
  const byDefault = await import(`${freshCopy(t)}node.js`);
  await byDefault.default();
  works(byDefault);
  const address = freshCopy(t);
  const byAddress = await import(`${address}node.js`);
  await byAddress.default(`${address}core_bg.wasm`);
  works(byAddress);
});

test("In Node too the bytes are checked where a hash is given", async (t) => {
  const address = freshCopy(t);
  const { default: init, ...api } = await import(`${address}node.js`);
  const hashes = JSON.parse(readFileSync(fileURLToPath(`${address}integrity.json`), "utf8"));
  await assert.rejects(
    init(undefined, { integrity: hashes["core.js"] }),
    /could not be loaded: .* is sha384-.*, not sha384-/,
  );
  await init(undefined, { integrity: hashes["core_bg.wasm"] });
  works(api);
});

test("A hash that nothing would be checked against is refused, not ignored", async (t) => {
  const { api, bytes } = await browserEntry(t);
  await assert.rejects(api.default(bytes, { integrity: "sha384-" }), /integrity needs a URL/);
});

test("An option that does not exist and a hash that is none are refused: the module would load without a check", async (t) => {
  const { api: browser } = await browserEntry(t);
  const node = await import(`${freshCopy(t)}node.js`);
  for (const { default: init } of [browser, node]) {
    await assert.rejects(init(undefined, { integrety: "sha384-" }), /integrity, and not integrety/);
    await assert.rejects(init(undefined, { integrity: "garbage" }), /integrity is a hash/);
  }
  await node.default(undefined, null);
  works(node);
});

const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** A module of nothing but a start, which is called as that of ours is. */
function otherModule() {
  const name = new TextEncoder().encode("__wbindgen_start");
  const type = [1, 4, 1, 96, 0, 0];
  const functions = [3, 2, 1, 0];
  const exports = [7, name.length + 4, 1, name.length, ...name, 0, 0];
  const code = [10, 4, 1, 2, 0, 11];
  return Uint8Array.from([...EMPTY, ...type, ...functions, ...exports, ...code]);
}

const others = {
  "an empty module": () => EMPTY,
  "an empty module, compiled": () => new WebAssembly.Module(EMPTY),
  "a module of another package": otherModule,
};
for (const [what, other] of Object.entries(others)) {
  test(`${what} is refused, and the next init loads the right one`, async (t) => {
    const { api, requests } = await browserEntry(t);
    await assert.rejects(api.default(other()), /upfront-terms could not be loaded: .*another WebAssembly module/);
    assert.throws(() => api.estimate({ asOf: "2026-11-20" }), /not loaded/);
    await api.default();
    works(api);
    assert.equal(requests.length, 1);
  });

  test(`initSync refuses ${what}, and then takes the right one`, async (t) => {
    const { api, bytes } = await browserEntry(t);
    assert.throws(() => api.initSync(other()), /another WebAssembly module/);
    assert.throws(() => api.estimate({ asOf: "2026-11-20" }), /not loaded/);
    api.initSync(bytes);
    works(api);
  });
}

/** A promise, and what settles it. */
function promised() {
  let settle;
  const promise = new Promise((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

test("A source that never comes does not keep a later init from loading", async (t) => {
  const { api } = await browserEntry(t);
  api.default(new Promise(() => {}));
  await api.default();
  works(api);
});

test("Of two loads at the same time each fails for itself", async (t) => {
  const { api, bytes } = await browserEntry(t);
  const first = promised();
  const loads = [api.default(first.promise), api.default(bytes)];
  await loads[1];
  first.settle(EMPTY);
  await assert.rejects(loads[0], /another WebAssembly module/);
  works(api);
});

test("A load that comes second does not replace the module in use", async (t) => {
  const { api, bytes } = await browserEntry(t);
  const { instantiate } = WebAssembly;
  const loaded = [];
  t.mock.method(WebAssembly, "instantiate", async (...args) => {
    const made = await instantiate(...args);
    loaded.push(made.instance);
    return made;
  });
  const slow = promised();
  const loads = [api.default(slow.promise), api.default(bytes)];
  await loads[1];
  slow.settle(bytes.slice());
  assert.equal(await loads[0], undefined);
  const sizes = () => loaded.map(({ exports }) => exports.memory.buffer.byteLength);
  const before = sizes();
  api.estimate({ asOf: "2026-11-20", items: Array(200).fill({ service: "repair", product: "x".repeat(1000) }) });
  assert.deepEqual(
    sizes().map((size, i) => size > before[i]),
    [true, false],
  );
});

test("Calls with one address share its load, and another address is asked by itself", async (t) => {
  const { api, address, requests } = await browserEntry(t);
  const [one, other] = [`${address}core_bg.wasm`, "https://example.org/core_bg.wasm"];
  await Promise.all([api.default(one), api.default(new URL(one)), api.default(other), api.default(one)]);
  works(api);
  assert.deepEqual(requests, [one, other]);
});

test("In Node too a file that is not there does not stand in the way of the right one", async (t) => {
  const address = freshCopy(t);
  const { default: init, ...api } = await import(`${address}node.js`);
  const loads = [init(`${address}nothing.wasm`), init()];
  await assert.rejects(loads[0], /could not be loaded: .*nothing\.wasm/);
  await loads[1];
  works(api);
});
