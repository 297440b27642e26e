// How many products there are: by what was typed, and by their serial numbers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../words/modules.mjs";

const load = await moduleLoader();
const { isCountedTwice } = await load("www/element/form/quantity.ts");

test("A typed quantity and serial numbers that differ are asked about, none at all among them; what is no number is not", () => {
  const item = (quantity, meters) => ({ quantity, counts: "", list: meters ? { count: { meters } } : undefined });
  const asked = [
    ["3", 1],
    ["0", 1],
    ["1.000", 999],
  ];
  const fine = [
    ["3", 3],
    ["", 1],
    ["two", 1],
    ["3", 0],
    ["1 000", 1000],
  ];
  for (const [quantity, meters] of asked) assert.ok(isCountedTwice(item(quantity, meters)), `${quantity}, ${meters}`);
  for (const [quantity, meters] of fine) assert.ok(!isCountedTwice(item(quantity, meters)), `${quantity}, ${meters}`);
});
