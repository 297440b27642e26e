// Each place in an answer is its own: a host may edit any of it, and nothing else changes.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { examples } from "./examples.mjs";

const api = await import("upfront-terms");

before(() => api.default());

/** Every example, and those that can be asked without reasons once more. */
const asked = examples.flatMap(({ name, fn, args }) => [
  { name, fn, args },
  ...(fn === "estimate" || fn === "compare"
    ? [{ name: `${name}, without reasons`, fn, args: [...args, { reasons: false }] }]
    : []),
]);

/** Calls `see` with each object and list of a value, with its path. */
function everyObject(value, see, path = "") {
  if (typeof value !== "object" || value === null) return;
  see(value, path);
  for (const [name, entry] of Object.entries(value)) everyObject(entry, see, `${path}/${name}`);
}

/** Changes every field of everything, adds one, and takes one away. */
function spoil(answer) {
  const all = [];
  everyObject(answer, (object) => void all.push(object));
  for (const object of all) {
    for (const name of Object.keys(object)) object[name] = "spoilt";
    if (Array.isArray(object)) object.push("added");
    else {
      object.added = true;
      delete object[Object.keys(object)[0]];
    }
  }
}

/** The fields that an object has for the host to change, as plain data. */
function isOwn(object) {
  const plain = Array.isArray(object) ? Array.prototype : Object.prototype;
  const fields = Object.entries(Object.getOwnPropertyDescriptors(object)).filter(([name]) => name !== "length");
  const open = fields.every(([, { writable, enumerable, configurable }]) => writable && enumerable && configurable);
  return Object.getPrototypeOf(object) === plain && Object.isExtensible(object) && open;
}

describe("Nothing of an answer is frozen, and each object stands in one place of one answer", () => {
  /** Where each object was seen: of all answers, each of them asked for twice, and of what was asked. */
  const seen = new Map();

  for (const { name, fn, args } of asked) {
    test(name, () => {
      everyObject(args, (object, path) => seen.set(object, `the question of ${name} at ${path}`));
      for (const time of ["first", "second"]) {
        everyObject(api[fn](...args), (object, path) => {
          const here = `${name}, the ${time} time, at ${path}`;
          assert.ok(isOwn(object), `${here} cannot be edited`);
          assert.equal(seen.get(object), undefined, `${here} is another place's`);
          seen.set(object, here);
        });
      }
    });
  }
});

describe("What a host does to an answer changes no other", () => {
  for (const { name, fn, args } of asked) {
    test(name, () => {
      const question = structuredClone(args);
      const [edited, kept] = [api[fn](...args), api[fn](...args)];
      const before = structuredClone(kept);
      spoil(edited);
      assert.deepEqual(kept, before);
      assert.deepEqual(args, question);
      assert.deepEqual(api[fn](...args), before);
    });
  }
});

test("What is refused is the host's own as well", () => {
  const refusal = () => {
    try {
      return api.estimate({ asOf: 1, items: [{}] });
    } catch ({ issues }) {
      return issues;
    }
  };
  const [edited, kept] = [refusal(), refusal()];
  const before = structuredClone(kept);
  assert.ok(before.length > 1);
  everyObject(edited, (object, path) => assert.ok(isOwn(object), path));
  spoil(edited);
  assert.deepEqual(kept, before);
  assert.deepEqual(refusal(), before);
});
