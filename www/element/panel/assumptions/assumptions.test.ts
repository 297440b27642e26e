import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderAssumptions } from "./assumptions.ts";
import { changeTexts } from "./changes.ts";

function shown(name: string): string[] {
  const { estimate, rules } = modelOf(exampleOf("assumptions", name));
  const panel = show(estimate ? renderAssumptions(words, estimate, rules) : Symbol());
  return [...panel.querySelectorAll(".assumption")].map(textOf);
}

test("Each reading says what it is and what the other one would have given", () => {
  const all = shown("a repair over Easter");
  const fee = all.find((one) => one.startsWith("How often the investigation fee"));
  ok(fee?.includes("once for the whole matter Clauses 6.1, 6.2 and 6.3 Otherwise: once for each product"), String(fee));
  ok(fee?.includes("the most it can cost: DKK 7,200.00 instead of DKK 6,200.00"), String(fee));
});

test("A change is named as the panel names it: an outcome, a date, an answer", () => {
  equal(
    changeTexts(words, [
      { path: "applicability.answer", from: "check", to: "applies" },
      { path: "scenarios.repair.total.max", from: "1000.00" },
      { path: "timeline.expectedCompletion", from: "2026-04-24", to: "2026-04-17" },
    ]),
    [
      "whether the terms apply: they apply instead of to be checked",
      "Repaired without an estimate, at most: none instead of DKK 1,000.00",
      "Expected to be ready: 17 Apr 2026 instead of 24 Apr 2026",
    ],
  );
});

test("Values that the panel does not name are counted", () => {
  equal(changeTexts(words, [{ path: "something.else" }, { path: "something.new" }]), ["2 values differ"]);
});
