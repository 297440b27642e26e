import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { ok, test } from "../../harness/test.ts";
import { renderAssumptions } from "./assumptions.ts";

function shown(name: string): string[] {
  const { estimate, rules } = modelOf(exampleOf("assumptions", name));
  const panel = show(estimate ? renderAssumptions(words, estimate, rules) : Symbol());
  return [...panel.querySelectorAll(".assumption")].map(textOf);
}

test("Each interpretation says what it is and what the other one would have given", () => {
  const all = shown("a repair over Easter");
  const fee = all.find((one) => one.startsWith("How often the investigation fee"));
  ok(fee?.includes("once for the whole matter Clauses 6.1, 6.2 and 6.3 Otherwise: once for each product"), String(fee));
  ok(fee?.includes("the most it can cost: DKK 7,200.00 instead of DKK 6,200.00"), String(fee));
});
