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

test("Each interpretation says what it is and what the other one would have given", () => {
  const all = shown("a repair over Easter");
  const fee = all.find((one) => one.startsWith("How often the investigation fee"));
  ok(fee?.includes("once for the whole matter Clauses 6.1, 6.2 and 6.3 Otherwise: once for each product"), String(fee));
  ok(fee?.includes("the most it can cost excl. VAT: DKK 7,200.00 instead of DKK 6,200.00"), String(fee));
});

test("A difference is named as the panel names it: an answer, an end of the range, an outcome, a date, the interest", () => {
  equal(
    changeTexts(words, {
      applicability: { from: "check", to: "applies" },
      range: {
        pricedMax: { from: "1000.00", to: "1080.00", by: "80.00" },
        pricedMaxInclVat: { from: "1250.00", to: "1350.00", by: "100.00" },
        opened: ["returnShipping"],
        closed: ["disposal", "usualRates"],
      },
      scenarios: [{ id: "repair", is: "gone", total: { max: { from: "1000.00" } } }],
      timeline: [{ id: "expectedCompletion", is: "changed", from: "2026-04-24", to: "2026-04-17", days: -7 }],
      lateInterest: { monthsCommenced: { from: 1, to: 2 }, interest: { from: "20.00", to: "40.00", by: "20.00" } },
    }),
    [
      "whether the terms apply: they apply instead of to be checked",
      "the upper end of the priced part excl. VAT: DKK 1,080.00 instead of DKK 1,000.00",
      "the upper end of the priced part incl. VAT: DKK 1,350.00 instead of DKK 1,250.00",
      "more parts without a price: return shipping",
      "no longer among the parts without a price: disposal and usual rates",
      "Repaired without a repair estimate, at most, excl. VAT: open instead of DKK 1,000.00",
      "Expected to be ready: 17 Apr 2026 instead of 24 Apr 2026",
      "months begun: 2 instead of 1",
      "late interest: DKK 40.00 instead of DKK 20.00",
    ],
  );
});

test("A period that comes without a day is not said to be none", () => {
  equal(changeTexts(words, { timeline: [{ id: "expectedCompletion", is: "new" }] }), [
    "Expected to be ready: not known yet instead of none",
  ]);
});
