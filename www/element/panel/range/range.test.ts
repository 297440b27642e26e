import type { Facts } from "../../../lib/api.js";
import { exampleOf } from "../../harness/examples.ts";
import { estimateOf, modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderRange } from "./range.ts";

function shown(name: string): HTMLElement {
  return of(exampleOf("range", name).facts);
}

function of(facts: Facts): HTMLElement {
  return show(renderRange(words, estimateOf(facts), facts));
}

test("A repair without a rate card can cost nothing to the fee or more, and the parts without a price are named once", () => {
  const panel = shown("a repair without prices");
  equal(textOf(panel.querySelector(".range-figure")), "DKK 0.00 to 1,000.00 or more excl. VAT, which is added");
  const open = textOf(panel.querySelector(".range-open"));
  for (const part of ["shipping to the workshop", "return shipping", "usual rates"]) equal(open.split(part).length, 2);
  ok(textOf(panel).includes("the terms let the manufacturer decide"), "who decides is not said");
});

test("Prices with VAT stand beside those without", () => {
  const panel = shown("a repair with prices and VAT");
  equal(textOf(panel.querySelector(".range-figure")), "DKK 60.00 to 3,750.00 excl. VAT");
  equal(textOf(panel.querySelector(".range-vat")), "DKK 75.00 to 4,687.50 incl. VAT");
  equal(panel.querySelector(".range-open"), null);
});

test("Where nothing has a price no amount is made up", () => {
  const panel = shown("standard service without prices");
  equal(textOf(panel.querySelector(".range-figure")), "No amount can be given yet");
  ok(!/\d/.test(textOf(panel.querySelector(".range-open"))), "a figure stands among parts without a price");
});

test("While the place is unknown, shipping and drive time are not added up", () => {
  // The fee of 1,000, and on site 2,600, 900 and a disposal at 75; sent in it would be 140 and 160.
  equal(
    textOf(shown("prices where the place is not known").querySelector(".range-vat")),
    "DKK 75.00 to 5,718.75 or more incl. VAT",
  );
});

test("A sample test beside a repair, both without a price: there and back once, with VAT once on the whole", () => {
  const panel = shown("a sample test beside a repair, both without a price");
  // The fee of 1,000 and 100 each way, and a quarter of all that.
  equal(textOf(panel.querySelector(".range-figure")), "DKK 100.00 to 1,200.00 or more excl. VAT");
  equal(textOf(panel.querySelector(".range-vat")), "DKK 125.00 to 1,500.00 or more incl. VAT");
});

test("While something has no price, no figure with VAT reads as the most either", () => {
  const facts = { ...exampleOf("range", "a repair without prices").facts, vatPercent: "25" };
  const panel = of(facts);
  equal(textOf(panel.querySelector(".range-vat")), "DKK 0.00 to 1,250.00 or more incl. VAT");
});

test("A consumer sees the price with VAT first and the one without beside it, a business the other way round", () => {
  const { facts } = exampleOf("range", "a repair with prices and VAT");
  const [consumer, business] = (["consumer", "business"] as const).map((customer) => of({ ...facts, customer }));
  equal(textOf(consumer?.querySelector(".range-figure") ?? null), "DKK 75.00 to 4,687.50 incl. VAT");
  equal(textOf(consumer?.querySelector(".range-vat") ?? null), "DKK 60.00 to 3,750.00 excl. VAT");
  equal(textOf(business?.querySelector(".range-figure") ?? null), "DKK 60.00 to 3,750.00 excl. VAT");
  equal(textOf(business?.querySelector(".range-vat") ?? null), "DKK 75.00 to 4,687.50 incl. VAT");
});

test("Without a VAT rate a price says that VAT is added, to consumers and businesses alike", () => {
  const { vatPercent: _, ...facts } = exampleOf("range", "a repair with prices and VAT").facts;
  for (const customer of ["consumer", "business"] as const) {
    const panel = of({ ...facts, customer });
    equal(textOf(panel.querySelector(".range-figure")), "DKK 60.00 to 3,750.00 excl. VAT, which is added");
    equal(panel.querySelector(".range-vat"), null);
  }
});

test("What has no price in some outcomes only is not said to come on top of the rest", () => {
  ok(
    /Which of them you pay depends on the outcome/.test(textOf(shown("a repair without prices"))),
    "they read as a sum",
  );
  ok(!/depends on the outcome/.test(textOf(shown("standard service without prices"))), "there is one outcome");
});

test("Where products can end differently, the range can go beyond every outcome, and says why", () => {
  const { estimate } = modelOf(exampleOf("range", "products that can end differently"));
  // One is replaced at 2,450 and sent back at 160, the other disposed of at 75; the way there is 140 and the fee 1,000.
  equal(estimate?.range.max, "3825.00");
  ok(
    textOf(shown("products that can end differently")).includes("need not all end the same way"),
    "no reason is given",
  );
  ok(!textOf(shown("a repair with prices and VAT")).includes("need not all end"), "one product ends in one way");
});
