// Names as people type them and as a rate card has them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { amongNames, tidyName } = await load("index");

test("A name is the same however its accents and spaces are encoded", () => {
  assert.equal(tidyName("Varmema\u030aler DN\u00a020"), tidyName(" Varmem\u00e5ler  DN 20"));
  assert.equal(tidyName("Heat\u200b meter"), "Heat meter");
  assert.equal(tidyName("\tA\u202f\nB "), "A B");
});

test("A typed name meets the one on the rate card, as it stands there", () => {
  const card = ["Va\u030agm\u00e4tare\u00a0DN 20", "Meter a", "Meter A", "Valve"];
  const nameOf = amongNames(card);
  assert.equal(nameOf("v\u00e5gm\u00e4tare dn 20"), card[0]);
  assert.equal(nameOf("Meter A"), "Meter A");
  assert.equal(nameOf("VALVE"), "Valve");
  assert.equal(nameOf("METER A"), undefined);
  assert.equal(nameOf("Pump"), undefined);
});
