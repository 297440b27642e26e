// The example of the declarations, which the API reference shows: each line that says a value gives that value.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, { estimate } from "upfront-terms";
import { recompute } from "upfront-terms/server";

const text = readFileSync(new URL("../../www/lib/server.d.ts", import.meta.url), "utf8");
const [, example] = text.match(/@example\n \* ```ts\n(.*?) \* ```/s);
const AsyncFunction = (async () => {}).constructor;

test("recompute: the example gives what it says", async () => {
  await init();
  const code = example.replace(/^ \* ?/gm, "").replace(/^(.*); \/\/ (.*)$/gm, "is($1, $2);");
  assert.equal(code.match(/^is\(/gm).length, 2);
  await new AsyncFunction("is", "estimate", "recompute", code)(assert.deepEqual, estimate, recompute);
});
