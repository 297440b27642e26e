// What the caller meets when a request is wrong, and when the module itself fails.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { freshCopy } from "./fresh.mjs";

const request = { asOf: "2026-11-20" };

async function loaded(t) {
  const api = await import(`${freshCopy(t)}node.js`);
  await api.default();
  return api;
}

test("A malformed request is one RulesError with every problem by path, a line each", async (t) => {
  const { estimate, RulesError } = await loaded(t);
  assert.throws(
    () => estimate({ asOf: "2026-02-30", customr: "business", items: [{ service: "repair", quantity: 0 }] }),
    (error) => {
      assert.ok(error instanceof RulesError && error instanceof Error);
      assert.equal(error.name, "RulesError");
      assert.deepEqual(error.issues.map(({ path }) => path).toSorted(), ["asOf", "customr", "items[0].quantity"]);
      const [title, ...lines] = error.message.split("\n");
      assert.equal(title, "3 problems in the request");
      assert.deepEqual(
        lines,
        error.issues.map(({ path, message }) => `${path}: ${message}`),
      );
      return true;
    },
  );
});

test("One problem is one problem, and a problem of the whole request has no path", async (t) => {
  const { estimate } = await loaded(t);
  assert.throws(() => estimate(null), /^RulesError: 1 problem in the request\n[^:]/);
});

const unreadable = {
  "a getter that throws": Object.defineProperty({}, "asOf", { enumerable: true, get: () => assert.fail("no") }),
  "a proxy that throws": new Proxy({}, { get: () => assert.fail("no"), ownKeys: () => assert.fail("no") }),
  "an object that holds itself": (() => {
    const facts = { ...request };
    facts.rateCard = facts;
    return facts;
  })(),
};
for (const [what, facts] of Object.entries(unreadable)) {
  test(`After ${what} the module goes on as before`, async (t) => {
    const { estimate, RulesError } = await loaded(t);
    assert.throws(() => estimate(facts), RulesError);
    assert.equal(estimate(request).asOf, request.asOf);
  });
}

/** An instance whose `estimate` traps, as a defect of the module would: everything else is the real one's. */
function trapping(instance, count) {
  const exports = {
    ...instance.exports,
    estimate() {
      count.traps += 1;
      throw new WebAssembly.RuntimeError("unreachable");
    },
  };
  return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
}

/** The Node entry of a copy of its own, in whose first instance `estimate` traps. */
async function trappingEntry(t) {
  const address = freshCopy(t);
  const api = await import(`${address}node.js`);
  const columns = await import(`${address}columns.node.js`);
  const module = new WebAssembly.Module(readFileSync(fileURLToPath(`${address}core_bg.wasm`)));
  const { instantiate } = WebAssembly;
  const count = { traps: 0 };
  t.mock.method(WebAssembly, "instantiate", async (...args) => trapping(await instantiate(...args), count));
  await api.default(module);
  return { ...api, columns, count };
}

test("After a trap the module is started afresh, and the caller told", async (t) => {
  const { estimate, RulesError, count } = await trappingEntry(t);
  assert.throws(
    () => estimate(request),
    (error) => {
      assert.ok(!(error instanceof RulesError));
      assert.match(error.message, /failed inside estimate\(\)/);
      assert.ok(error.cause instanceof WebAssembly.RuntimeError);
      return true;
    },
  );
  assert.equal(estimate(request).asOf, request.asOf);
  assert.equal(count.traps, 1);
});

test("A trap in a call inside another ends both, whatever the host makes of it, and the next one is right", async (t) => {
  const inside = {
    turnaround: ({ columns }, ask) =>
      columns.turnaround({ receivedOn: new Int32Array(20_000).fill(20_000) }, { progress: ask }).completedOn.at(-1),
    closedDays: ({ closedDays }, ask) =>
      closedDays({
        get year() {
          ask();
          return 2027;
        },
      })[0].date,
  };
  for (const [name, run] of Object.entries(inside)) {
    const entry = await trappingEntry(t);
    const problems = [];
    const ask = () => {
      try {
        entry.estimate(request);
      } catch ({ message }) {
        problems.push(message);
      }
    };
    assert.throws(() => run(entry, ask), new RegExp(`failed inside ${name}\\(\\)`));
    assert.match(problems[0], /failed inside estimate\(\)/);
    assert.equal(entry.count.traps, 1);
    assert.equal(
      run(entry, () => {}),
      run(await trappingEntry(t), () => {}),
    );
    assert.equal(entry.estimate(request).asOf, request.asOf);
  }
});
