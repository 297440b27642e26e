// The content hash of a text: layout is none of its content, every word is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { contentHash } from "../../scripts/policy-hash.mjs";

test("The hash is the sha256 of the words with one space between", () => {
  // echo -n "a b" | sha256sum
  assert.equal(contentHash("a b"), "c8687a08aa5d6ed2044328fa6a697ab8e96dc34291e8c2034ae8c38e6fcc6d65");
});

test("Layout does not change the hash", () => {
  for (const text of [" a b", "a\r\n\r\nb\n", "a\u00a0\tb"]) assert.equal(contentHash(text), contentHash("a b"), text);
});

test("A word more, less or otherwise spelt is another text", () => {
  for (const text of ["a", "a b c", "A b", "ab", "a b."]) assert.notEqual(contentHash(text), contentHash("a b"), text);
});
