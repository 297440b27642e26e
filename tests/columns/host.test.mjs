// What hosts do while a ledger is answered, and with what they are given, changes no answer. Needs `npm run build`.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { runInNewContext, runInThisContext } from "node:vm";
import { freshCopy } from "../packaging/fresh.mjs";
import { memoryOf } from "./memory.mjs";

const DAY = 20_000;
let columns;
let memory;

before(async () => {
  columns = await import("../../dist/columns.node.js");
  memory = await memoryOf(columns.default);
});

const many = (rows) => new Int32Array(rows).fill(DAY);

test("The lists of the module's own are frozen, with all that is in them", async () => {
  const { FUNCTIONS } = await import("../../dist/sweep-functions.js");
  const check = (value, path) => {
    assert.ok(Object.isFrozen(value), path);
    for (const [key, inner] of Object.entries(Object(value)))
      if (typeof inner === "object") check(inner, `${path}.${key}`);
  };
  const { CUSTOMERS, ISSUE_CODES } = columns;
  for (const [name, list] of Object.entries({ CUSTOMERS, ISSUE_CODES, FUNCTIONS })) check(list, name);
  assert.throws(() => CUSTOMERS.reverse(), TypeError);
});

test("The progress function may ask the module something else", async (t) => {
  const address = freshCopy(t);
  const { default: init, ...fresh } = await import(`${address}columns.node.js`);
  const { estimate } = await import(`${address}node.js`);
  await init();
  const receivedOn = Int32Array.from({ length: 20_000 }, (_, i) => DAY + (i % 700));
  const facts = { asOf: "2026-11-20", items: Array(50).fill({ service: "repair" }) };
  let asked = 0;
  const progress = () => {
    asked += estimate(facts).scenarios.length > 0;
  };
  assert.deepEqual(fresh.turnaround({ receivedOn }, { progress }), columns.turnaround({ receivedOn }));
  assert.equal(asked, 3);
});

/** An array whose own class runs code of the host's wherever its parts are asked for. */
function arrayThat(run, values) {
  class Host extends Int32Array {
    subarray(...args) {
      run();
      return super.subarray(...args);
    }
    get length() {
      run();
      return super.length;
    }
  }
  return new Host(values.buffer);
}

// The memory grows whenever a call needs more of it than any before; here it grows in every one.
const hosts = {
  "a progress function": (grow, receivedOn) => [{ receivedOn }, { progress: () => void grow() }],
  "a progress function that is read anew each time": (grow, receivedOn) => [
    { receivedOn },
    {
      get progress() {
        grow();
        return undefined;
      },
    },
  ],
  "a signal": (grow, receivedOn) => [{ receivedOn }, { signal: { throwIfAborted: grow } }],
  "a signal that is read anew each time": (grow, receivedOn) => [
    { receivedOn },
    {
      get signal() {
        grow();
        return undefined;
      },
    },
  ],
  "an array of the host's own class": (grow, receivedOn) => [{ receivedOn: arrayThat(grow, receivedOn) }],
  "a getter inside the question": (grow, receivedOn) => [
    {
      receivedOn,
      calendar: {
        get closures() {
          grow();
          return [];
        },
      },
    },
  ],
};
for (const [what, make] of Object.entries(hosts)) {
  test(`The module's memory may grow while it waits for ${what}`, async () => {
    const receivedOn = Int32Array.from({ length: 20_000 }, (_, i) => DAY + (i % 700));
    const expected = columns.turnaround({ receivedOn });
    let grown = 0;
    const grow = () => {
      memory.grow(1);
      grown += 1;
    };
    assert.deepEqual(columns.turnaround(...make(grow, receivedOn)), expected);
    assert.ok(grown > 0);
    assert.deepEqual(await columns.inTurns("turnaround", ...make(grow, receivedOn)), expected);
  });
}

test("Progress may sweep another ledger", () => {
  const found = [];
  const progress = () => void found.push(columns.paymentDue({ invoicedOn: many(9000) }).dueOn.at(-1));
  const { completedOn } = columns.turnaround({ receivedOn: many(20_000) }, { progress });
  assert.deepEqual(completedOn, columns.turnaround({ receivedOn: many(20_000) }).completedOn);
  assert.deepEqual(found, [DAY + 30, DAY + 30, DAY + 30]);
});

test("Columns of a frame, of another realm or of shared memory are answered as those of the page", async () => {
  const make = `({ principal: Float64Array.of(100_000, NaN), dueOn: Int32Array.of(20_000, 20_001), customer: Uint8Array.of(1, 0),
    asOf: "2026-11-20" })`;
  const own = columns.lateInterest(runInThisContext(make));
  assert.equal(own.failed, 1);
  assert.deepEqual(columns.lateInterest(runInNewContext(make)), own);
  assert.deepEqual(await columns.inTurns("lateInterest", runInNewContext(make)), own);
  const receivedOn = new Int32Array(new SharedArrayBuffer(8)).fill(DAY);
  assert.deepEqual(columns.turnaround({ receivedOn }), columns.turnaround({ receivedOn: many(2) }));
});

/** A column that says that it is of another type than it is. */
class Disguised extends Float64Array {
  get [Symbol.toStringTag]() {
    return "Int32Array";
  }
}
const OTHER_COLUMNS = {
  "found an array": [DAY],
  "found Float64Array": new Disguised([1, 2]),
  "found Float32Array": new Float32Array(1),
  "found BigInt64Array": new BigInt64Array(1),
  "found DataView": new DataView(new ArrayBuffer(8)),
  "found an object": new Proxy(many(1), {}),
};
for (const [message, receivedOn] of Object.entries(OTHER_COLUMNS)) {
  test(`A column of another kind is refused by name: ${message}`, () => {
    assert.throws(
      () => columns.turnaround({ receivedOn }),
      ({ issues: [issue, ...more] }) =>
        issue.path === "receivedOn" &&
        issue.code === "wrongType" &&
        issue.message.includes(message) &&
        more.length === 0,
    );
  });
}
