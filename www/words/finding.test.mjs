// Findings in words, each said once for the products that it concerns.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules, speak } from "./load.mjs";

const { FINDING_KINDS, findingLine, findingsTitle, findingText, groupFindings } = await load("finding");
const words = await speak();

const finding = (item, facts) => ({
  id: "contaminatedProduct",
  kind: "warning",
  modality: "may",
  item,
  because: { clauses: ["terms/7.4"], ...(facts && { facts }) },
});

test("One finding about several products is said once, with the facts of all, and changes nothing of the answer", () => {
  const findings = [0, 3].map((index) => finding(index, { [`items[${index}].contaminated`]: true }));
  const [group, ...others] = groupFindings(findings, "warning");
  assert.deepEqual(others, []);
  assert.deepEqual(group.items, [0, 3]);
  assert.deepEqual(group.because.facts, { "items[0].contaminated": true, "items[3].contaminated": true });
  assert.deepEqual(findings[0].because.facts, { "items[0].contaminated": true });
});

test("A finding that rests on no fact can be said together with one that does", () => {
  const fact = { "items[1].contaminated": true };
  const because = (findings) => groupFindings(findings, "warning")[0].because;
  assert.deepEqual(because([finding(0)]), { clauses: ["terms/7.4"] });
  assert.deepEqual(because([finding(0), finding(1, fact)]).facts, fact);
  assert.deepEqual(because([finding(1, fact), finding(0)]).facts, fact);
});

test("A finding says of which products it speaks, where it does not speak of all", () => {
  const items = [{ service: "repair" }, { service: "repair" }, { service: "repair" }];
  const [some] = groupFindings([finding(0), finding(2)], "warning");
  assert.match(findingText(words, some, { items }), /\(products 1 and 3\)$/);
  const [all] = groupFindings(
    [0, 1, 2].map((index) => finding(index)),
    "warning",
  );
  assert.doesNotMatch(findingText(words, all, { items }), /product[s]? \d/);
});

test("Every finding of an estimate is put into words in every language, with its reason", async () => {
  const facts = {
    asOf: "2026-11-20",
    items: [
      { service: "repair", contaminated: true, thirdParty: true, causes: ["misuse"], replacementValue: "1700.00" },
    ],
  };
  const { findings } = rules.estimate(facts);
  for (const lang of ["en", "sv", "da"]) {
    const spoken = await speak(lang);
    for (const kind of FINDING_KINDS) {
      const found = groupFindings(findings, kind);
      assert.ok(found.length > 0, kind);
      assert.ok(findingsTitle(spoken, kind, found.length).length > 2);
      for (const one of found) {
        const { label, because } = findingLine(spoken, one, facts);
        assert.doesNotMatch(label, /estimate\.finding|undefined|\{/);
        assert.ok(because.clauses.length > 0);
      }
    }
  }
});
