import { nothing, render } from "lit";
import type { Facts } from "../../../lib/api.js";
import { exampleOf } from "../../harness/examples.ts";
import { estimateOf, modelOf } from "../../harness/models/panel.ts";
import { show, showOpen, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderScenarios } from "./scenarios.ts";

function shown(name: string): HTMLElement {
  const { estimate, facts } = modelOf(exampleOf("scenarios", name));
  return showOpen(estimate ? renderScenarios(words, estimate, facts) : nothing);
}

const outcome = (panel: HTMLElement, id: string) => panel.querySelector(`.scenario:has(#scenario-${id})`);
const share = (bar: Element | null | undefined, part: string, end: string) =>
  Number.parseFloat(bar?.querySelector(part)?.getAttribute(end) ?? "NaN");

const titles = (panel: HTMLElement) => [...panel.querySelectorAll("h4")].map(textOf);
const linesOf = (panel: HTMLElement, id: string) =>
  [...(outcome(panel, id)?.querySelectorAll(".line") ?? [])].map(textOf);

test("The outcomes of a repair stand side by side in the order in which the estimate has them", () => {
  equal(titles(shown("a repair with prices")), [
    "Covered by the product warranty",
    "Repaired without a repair estimate",
    "You accept the repair estimate",
    "You decline the repair estimate",
    "You do not answer the repair estimate",
    "Not worked on",
  ]);
});

test("With a cause ticked, that nothing is worked on comes first, and a repair is not a promise", () => {
  const panel = shown("a cause that the service does not include");
  equal(titles(panel)[0], "Not worked on");
  ok(textOf(outcome(panel, "notWorkedOn")).includes("has a cause that you ticked"), "its condition is not told");
  ok(textOf(outcome(panel, "repair")).includes("a cause that you ticked is not put right"), "a repair is promised");
  ok(!textOf(outcome(shown("a repair with prices"), "repair")).includes("you ticked"), "nothing was ticked");
});

test("After a refund the return is a line of its own, and the terms do not say who pays it", () => {
  const lines = linesOf(shown("a repair with prices"), "warranty");
  const back = lines.filter((line) => line.startsWith("return shipping"));
  equal(back.length, 2);
  ok(
    back.some((line) =>
      /^return shipping, if your money is refunded DKK 80.00 to 160.00 the terms do not say who pays/.test(line),
    ),
    back.join("; "),
  );
});

test("A repair of a product that is not named has no price: neither its line nor its total reads as the most", () => {
  const panel = shown("a product that is not named");
  ok(
    linesOf(panel, "repair").some((line) =>
      /^usual rates \(product 1\) depends on the product: no price is known yet/.test(line),
    ),
    linesOf(panel, "repair").join("; "),
  );
  // The fee of 1,000, the way there and back, two sample tests at 290.
  equal(
    textOf(outcome(panel, "repair")?.querySelector(".scenario-total") ?? null),
    "DKK 140.00 to 1,880.00 or more DKK 175.00 to 2,350.00 or more incl. VAT",
  );
  const unpriced = linesOf(shown("a repair without prices"), "repair");
  ok(
    unpriced.some((line) => /^usual rates no price given/.test(line)),
    unpriced.join("; "),
  );
});

test("An outcome without any price has none with VAT either", () => {
  const facts = { ...exampleOf("scenarios", "a repair without prices").facts, vatPercent: "25" };
  const panel = showOpen(renderScenarios(words, estimateOf(facts), facts));
  equal(textOf(outcome(panel, "warranty")?.querySelector(".scenario-total") ?? null), "no price given");
  ok(textOf(outcome(panel, "repair")).includes("DKK 0.00 to 1,250.00 or more incl. VAT"), textOf(panel));
});

test("From the customer's premises nothing comes back", () => {
  const facts = { ...exampleOf("scenarios", "a repair with prices").facts };
  const declined = (onSite: boolean) => {
    const there = { ...facts, onSite };
    return textOf(outcome(showOpen(renderScenarios(words, estimateOf(there), there)), "estimateDeclined"));
  };
  ok(declined(false).includes("The product comes back"), declined(false));
  ok(!/comes back|return/i.test(declined(true)), declined(true));
});

test("Every line has its VAT, and where the lines do not add up to the total, it says so", () => {
  const panel = shown("lines with VAT that do not add up");
  const text = textOf(outcome(panel, "standard"));
  // 75.01, 362.51 and 100.01 are 537.53; a quarter on top of 430.03 is 537.54.
  for (const figure of ["75.01", "362.51", "100.01"]) ok(text.includes(`DKK ${figure} incl. VAT`), text);
  ok(text.includes("537.54 incl. VAT"), text);
  ok(text.includes("their sum is not quite the same"), text);
  ok(!textOf(shown("a product that is not named")).includes("not quite the same"), "these lines do add up");
});

test("What comes once for the whole matter, or only in one of two places, is said where the lines alone would add up to more", () => {
  const facts = { ...exampleOf("scenarios", "a product that is not named").facts };
  const text = (more: object) =>
    textOf(showOpen(renderScenarios(words, estimateOf({ ...facts, ...more }), { ...facts, ...more })));
  // The warranty's return after a refund and the sample tests' are one.
  ok(text({}).includes("There is one return for the whole matter."), text({}));
  ok(!text({}).includes("the technician comes"), "it is sent in");
  const { onSite: _, ...anywhere } = facts;
  const anyPlace = textOf(showOpen(renderScenarios(words, estimateOf(anywhere), anywhere)));
  ok(anyPlace.includes("Either it is sent in or the technician comes"), anyPlace);
  ok(!text({ onSite: true }).includes("one return"), "on site there is none");
});

test("Of several products some can be sent back and some disposed of: the line says so", () => {
  const lines = linesOf(shown("a declined repair estimate for two products"), "estimateDeclined");
  ok(
    // 75 for one of them, or both ways out.
    lines.some((line) => /^return shipping, disposal, or both DKK 75.00 to 235.00 .* you pay/.test(line)),
    lines.join("; "),
  );
});

test("All bars share one scale, on which the dearest outcome ends last", () => {
  const panel = shown("a repair with prices");
  const end = (id: string) => share(outcome(panel, id), ".bar-end", "x1");
  equal(end("repair"), 100);
  // 300 of 3,750.
  equal(end("warranty"), 8);
  equal(share(outcome(panel, "warranty"), ".bar-will", "width"), 1.6);
});

test("A bar whose parts have no price goes on past every figure", () => {
  const bar = outcome(shown("a repair without prices"), "repair")?.querySelector(".bar");
  equal(bar?.querySelector(".bar-end"), null);
  equal([share(bar, ".bar-open", "x1"), share(bar, ".bar-open", "x2")], [86, 100]);
});

test("Every charge says who pays and how certain it is", () => {
  const lines = [...(outcome(shown("a repair with prices"), "warranty")?.querySelectorAll(".line") ?? [])].map(textOf);
  ok(
    lines.some((line) => /return shipping the manufacturer pays/.test(line)),
    lines.join("; "),
  );
  ok(
    lines.some((line) => /shipping to the workshop DKK 60.00 to 140.00 you pay/.test(line)),
    lines.join("; "),
  );
  const fee = textOf(outcome(shown("a repair with prices"), "repair"));
  ok(/investigation fee DKK 1,000.00 you may have to pay/.test(fee), fee);
});

test("Where the terms do not say who pays, neither does the estimate", () => {
  const text = textOf(outcome(shown("standard service with prices"), "standard"));
  ok(/return shipping DKK 80.00 to 160.00 the terms do not say who pays/.test(text), text);
});

test("Many items are folded up after a dozen, and none is left out", () => {
  const { estimate, facts } = modelOf(exampleOf("scenarios", "many items"));
  if (estimate === undefined) throw new Error("there is no estimate");
  const content = renderScenarios(words, estimate, facts);
  const panel = show(content);
  equal(panel.querySelectorAll(".line").length, 0);
  for (const details of panel.querySelectorAll("details")) details.open = true;
  render(content, panel);
  equal(panel.querySelectorAll(".line").length, 12);
  equal(shown("many items").querySelectorAll(".line").length, 22);
});

const cells = (name: string, id: string) =>
  [...(outcome(shown(name), id)?.querySelectorAll(".scenario-cells dd") ?? [])].map(textOf);

test("A row compares what is certain, what it comes to if all is charged, and when it is ready", () => {
  equal(cells("standard service with prices", "standard").length, 3);
  equal(cells("a repair with prices", "warranty"), ["DKK 60.00", "DKK 300.00", "no time stated"]);
  equal(cells("a repair without prices", "repair"), ["no price given", "DKK 1,000.00 or more", "no time stated"]);
});

test("What may never read as the most says or more, also where a certain charge has no price", () => {
  const facts: Facts = { asOf: "2026-11-21", items: [{ service: "repair" }], onSite: false };
  const priced = { ...facts, rateCard: { disposal: "75.00", returnShipping: "80.00" } };
  const row = outcome(showOpen(renderScenarios(words, estimateOf(priced), priced)), "estimateUnanswered");
  for (const cell of [...(row?.querySelectorAll(".scenario-cells dd") ?? [])].map(textOf).slice(0, 2)) {
    ok(/or more$|^no price given$/.test(cell), cell);
  }
});

test("The order is explained: that of the terms, or first what the answers point to", () => {
  const order = (name: string) => textOf(shown(name).querySelector(".scenario-note"));
  ok(order("a repair with prices").startsWith("In the order of the terms."), order("a repair with prices"));
  const caused = order("a cause that the service does not include");
  ok(caused.startsWith("“Not worked on” stands first because of your answers."), caused);
});

test("A charge that is another one is drawn anew, though its outcome stays the same", () => {
  const { estimate, facts } = modelOf(exampleOf("scenarios", "standard service with prices"));
  if (estimate === undefined) throw new Error("there is no estimate");
  const place = showOpen(renderScenarios(words, estimate, facts));
  const charges = estimate.charges.map((charge) => ({ ...charge, payer: "provider" as const }));
  render(renderScenarios(words, { ...estimate, charges }, facts), place);
  const lines = linesOf(place, "standard");
  ok(lines.length > 0 && lines.every((line) => line.includes("the manufacturer pays")), lines.join("; "));
});

test("A consumer sees every total and every charge with VAT first, a business the other way round", () => {
  const { facts } = exampleOf("scenarios", "a product that is not named");
  const told = (customer: "consumer" | "business") => {
    const known = { ...facts, customer, vatPercent: "25" };
    return outcome(showOpen(renderScenarios(words, estimateOf(known), known)), "repair");
  };
  const total = (customer: "consumer" | "business") => textOf(told(customer)?.querySelector(".scenario-total") ?? null);
  equal(total("consumer"), "DKK 175.00 to 2,350.00 or more incl. VAT DKK 140.00 to 1,880.00 or more excl. VAT");
  equal(
    textOf(told("consumer")?.closest("section")?.querySelector(".legend-scale") ?? null),
    "Each bar: 0 to DKK 2,443.75 incl. VAT",
  );
  equal(total("business"), "DKK 140.00 to 1,880.00 or more DKK 175.00 to 2,350.00 or more incl. VAT");
  ok(
    textOf(told("consumer")).includes("investigation fee (product 1) DKK 1,250.00 incl. VAT DKK 1,000.00 excl. VAT"),
    "the charge",
  );
  ok(
    textOf(told("business")).includes("investigation fee (product 1) DKK 1,000.00 DKK 1,250.00 incl. VAT"),
    "the charge",
  );
});

test("A consumer whose VAT rate nobody knows is told at every total that VAT is added", () => {
  const { vatPercent: _, ...facts } = exampleOf("scenarios", "a repair with prices").facts;
  const known = { ...facts, customer: "consumer" as const };
  const totals = showOpen(renderScenarios(words, estimateOf(known), known)).querySelectorAll(".scenario-total");
  ok(totals.length > 2, "there are no outcomes");
  for (const total of totals) ok(textOf(total).endsWith("excl. VAT, which is added"), textOf(total));
});

test("A disposal and a shipment that hang on a fact name it, and are no choice of the manufacturer's", () => {
  const facts: Facts = { asOf: "2026-11-21", items: [{ service: "repair", warranty: "notCovered" }], onSite: false };
  const asked = { ...facts, repairEstimateRequested: true, handInInPerson: true };
  const panel = showOpen(renderScenarios(words, estimateOf(asked), asked));
  const lines = linesOf(panel, "estimateUnanswered").join("; ");
  ok(/disposal no price given you pay, if the product is disposed of/.test(lines), lines);
  ok(
    /shipping to the workshop no price given you pay, unless it has been agreed that you hand it in/.test(lines),
    lines,
  );
  ok(/investigation fee DKK 1,000.00 you may have to pay/.test(lines), lines);
});
