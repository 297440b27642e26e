import type { Facts, Interpretations } from "../../../lib/api.js";
import { exampleOf } from "../../harness/examples.ts";
import { type Example, modelOf } from "../../harness/models/panel.ts";
import { showOpen, textOf, unfold } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { foldInterest } from "./folded.ts";
import { growth } from "./growth.ts";
import { renderInterest } from "./interest.ts";

function shown(example: Example): { panel: HTMLElement; calls: unknown[][] } {
  const model = modelOf(example);
  const { estimate } = model;
  return {
    panel: showOpen(estimate && foldInterest(model.words, () => renderInterest({ ...model, estimate }))),
    calls: model.calls,
  };
}

const named = (name: string) => shown(exampleOf("interest", name)).panel;

function rules() {
  const { rules } = modelOf(exampleOf("interest", "a business"));
  if (rules === undefined) throw new Error("the rules are not loaded");
  return rules;
}

test("A business pays two per cent for each commenced month, a consumer no more than the law allows", () => {
  const [business, consumer] = [...named("business or consumer not told").querySelectorAll(".interest-result")];
  equal(textOf(business?.querySelector(".interest-figure") ?? null), "DKK 1,000.00");
  ok(textOf(business ?? null).includes("4 months begun"), textOf(business ?? null));
  ok(textOf(consumer ?? null).includes("the most the law allows"), textOf(consumer ?? null));
});

test("Each step of the curve stands on the first day of its month", () => {
  const { result } = growth(rules(), {
    principal: "1000",
    dueOn: "2026-01-30",
    paidOn: "2026-04-30",
    customer: "business",
  });
  // The ministry's own example: due on 30 January.
  equal(
    result.steps.map((step) => [step.monthsCommenced, step.on, step.interest]),
    [
      [1, "2026-01-31", "20.00"],
      [2, "2026-02-28", "40.00"],
      [3, "2026-03-31", "60.00"],
      [4, "2026-04-30", "80.00"],
    ],
  );
});

test("A consumer's curve bends where the rate changes, and ends at the interest of the day of payment", () => {
  const { result } = growth(rules(), {
    principal: "1000",
    dueOn: "2026-05-20",
    paidOn: "2026-09-10",
    customer: "consumer",
  });
  equal(
    result.steps.map((step) => step.on),
    ["2026-06-30", "2026-09-10"],
  );
  equal(result.steps.at(-1)?.interest, result.interest);
});

test("The curve rises by steps for a business, and evenly for a consumer", () => {
  const panel = named("business or consumer not told");
  const path = (customer: string) => panel.querySelector(`.curve-${customer}`)?.getAttribute("d") ?? "";
  // Due on 20 May, paid on 10 September, 113 days: the months commence 1, 32, 62 and 93 days after it.
  equal(path("business"), "M0 300H9V225H283V150H549V75H823V0H1000");
  ok(/^M0 300L363 \d+L1000 \d+H1000$/.test(path("consumer")), path("consumer"));
});

test("The segments of a consumer's rates are drawn side by side, each with its rate", () => {
  const panel = named("business or consumer not told");
  const bands = [...panel.querySelectorAll(".curve-band")].map((band) =>
    Number.parseFloat(band.getAttribute("width") ?? ""),
  );
  // 42 of the 113 days lie in the first half of the year.
  equal(bands.length, 2);
  ok(Math.abs((bands[0] ?? 0) - 36.28) < 1 && Math.abs((bands[0] ?? 0) + (bands[1] ?? 0) - 100) < 1, bands.join());
  equal([...panel.querySelectorAll(".curve-rate")].map(textOf), ["9.75% a year", "10% a year"]);
  equal(named("a business").querySelectorAll(".curve-band").length, 0);
});

test("Each line of the curve says at its end whose it is and what it has come to", () => {
  const ends = [...named("business or consumer not told").querySelectorAll(".curve-value")].map(textOf);
  equal(ends[0], "Business customer: DKK 1,000.00");
  ok(ends[1]?.startsWith("Consumer: DKK "), ends.join("; "));
});

test("Past the last known rate the result says that it may change", () => {
  const panel = named("a consumer past the last known rate");
  ok(panel.querySelector(".stale-note"), "no warning");
  equal(named("a business").querySelector(".stale-note"), null);
});

test("Paid on the day nothing is owed, and there is nothing to draw", () => {
  const panel = named("paid on time");
  equal(textOf(panel.querySelector(".interest-figure")), "DKK 0.00");
  equal(panel.querySelector(".curve"), null);
});

test("An amount that is none is refused at its field, which names what it wants", () => {
  const panel = named("an amount that is none");
  const input = panel.querySelector<HTMLInputElement>("#whatif-principal");
  equal(input?.getAttribute("aria-invalid"), "true");
  const message = panel.querySelector(`[id="${input?.getAttribute("aria-describedby")}"]`);
  equal(textOf(message), "Enter an amount such as 1000 or 1000.50");
  equal(panel.querySelector(".interest-figure"), null);
});

test("An amount is understood with a decimal comma and spaces", () => {
  const example = exampleOf("interest", "a business");
  const { panel } = shown({
    ...example,
    whatIf: { principal: "12 500,50", dueOn: "2026-05-20", paidOn: "2026-05-21" },
  });
  equal(textOf(panel.querySelector(".interest-figure")), "DKK 250.01");
});

test("An amount that was typed stays as it was typed", () => {
  const whatIf = { principal: "12.500,50", dueOn: "2026-05-20", paidOn: "2026-05-21" };
  const { panel } = shown({ ...exampleOf("interest", "a business"), whatIf });
  equal(panel.querySelector<HTMLInputElement>("#whatif-principal")?.value, "12.500,50");
  equal(textOf(panel.querySelector(".interest-figure")), "DKK 250.01");
});

test("What is typed is handed on together with the rest of the what-if", () => {
  const { panel, calls } = shown({ ...exampleOf("interest", "a business"), whatIf: { dueOn: "2026-05-20" } });
  const input = panel.querySelector<HTMLInputElement>("#whatif-principal");
  if (input) input.value = "700";
  input?.dispatchEvent(new Event("input"));
  equal(calls, [["whatIf", { dueOn: "2026-05-20", principal: "700" }]]);
});

test("The figures behind the curve stand in a table", async () => {
  const panel = named("business or consumer not told");
  const folded = panel.querySelector<HTMLDetailsElement>("details.group");
  if (folded) await unfold(folded);
  const [months, rates] = [...panel.querySelectorAll("table")];
  equal(textOf(months?.querySelector("tbody tr:last-child") ?? null), "421 Aug 2026DKK 1,000.00");
  equal(rates?.querySelectorAll("tbody tr").length, 2);
});

test("The first amount to try is the most that can be owed to the manufacturer, and the way to the workshop is no part of it", () => {
  const first = (example: Example) => shown(example).panel.querySelector<HTMLInputElement>("#whatif-principal")?.value;
  // The fee of 1,000, a replacement at 2,450 and the return at 160, and a quarter on top; not the 140 there.
  equal(first(exampleOf("range", "a repair with prices and VAT")), "4512.50");
  equal(first(exampleOf("range", "a repair without prices")), "1000.00");
});

test("Where nothing is owed there is an amount to try it with", () => {
  const facts: Facts = {
    asOf: "2026-03-24",
    onSite: false,
    items: [{ service: "repair", examination: "covered" }],
    rateCard: { returnShipping: "0.00" },
  };
  equal(modelOf({ name: "", facts }).estimate?.mostOwed, "0.00");
  const { panel } = shown({ name: "", facts });
  equal(panel.querySelector<HTMLInputElement>("#whatif-principal")?.value, "1000.00");
});

test("Without an invoice it would be due when one of today would be, under the interpretation that is chosen", () => {
  const due = (facts: Facts) =>
    shown({ name: "", facts }).panel.querySelector<HTMLInputElement>("#whatif-dueOn")?.value ?? "";
  // A Sunday.
  equal(due({ asOf: "2026-11-20" }), "2026-12-20");
  equal(due({ asOf: "2026-11-20", interpretations: { paymentOnClosedDay: "nextWorkingDay" } }), "2026-12-21");
});

test("Interpretations that the rules refuse leave the panel as it is", () => {
  const model = modelOf({ name: "", facts: { asOf: "2026-11-20" } });
  const interpretations = { paymentOnClosedDay: "never" } as unknown as Interpretations;
  const { estimate } = model;
  ok(estimate, "there is no estimate");
  const panel = showOpen(
    estimate && renderInterest({ ...model, estimate, facts: { ...model.facts, interpretations } }),
  );
  equal(panel.querySelector<HTMLInputElement>("#whatif-dueOn")?.value, "2026-11-20");
});

test("The table of rates says what is owed at the end of each, as the rules round it, and ends at the result", async () => {
  const panel = named("business or consumer not told");
  const folded = panel.querySelector<HTMLDetailsElement>("details.group");
  if (folded) await unfold(folded);
  const [, rates] = [...panel.querySelectorAll("table")];
  equal(textOf(rates?.querySelector("th:last-child") ?? null), "Interest by then");
  const amounts = [...(rates?.querySelectorAll("tbody td:last-child") ?? [])].map(textOf);
  equal(amounts, ["DKK 136.90", "DKK 383.48"]);
  equal(textOf([...panel.querySelectorAll(".interest-figure")][1] ?? null), amounts.at(-1));
});

test("Under an edition of the host's own what is tried is worked out with its numbers", () => {
  const terms = {
    id: "our-terms",
    basedOn: "service-terms-en-undated",
    parameters: { latestPayment: 14, lateInterestPerCommencedMonth: "1.00" },
  };
  const facts: Facts = { asOf: "2026-11-20", customer: "business" };
  const figures = (of: Facts) => {
    const { panel } = shown({ name: "", facts: of, whatIf: { principal: "1000" } });
    const due = panel.querySelector<HTMLInputElement>("#whatif-dueOn")?.value;
    return [due, textOf(panel.querySelector(".interest-figure"))];
  };
  equal(figures(facts), ["2026-12-20", "DKK 60.00"]);
  // An edition of the policy beside it is nothing to the terms.
  const editions = { terms, privacy: "privacy-sv-undated" };
  equal(figures({ ...facts, editions }), ["2026-12-04", "DKK 30.00"]);
});

test("An amount that is filled in by something that does not type is tried too", () => {
  const { panel, calls } = shown(exampleOf("interest", "a business"));
  const amount = panel.querySelector<HTMLInputElement>("#whatif-principal") as HTMLInputElement;
  amount.value = "2000";
  amount.dispatchEvent(new Event("change"));
  equal(calls, [["whatIf", { principal: "2000" }]]);
});

test("The amount says whether it has VAT in it, as the estimate's own has where the rate is known", () => {
  const { vatPercent: _, ...facts } = exampleOf("interest", "a business").facts;
  const label = (more: Partial<Facts>) =>
    textOf(shown({ name: "", facts: { ...facts, ...more } }).panel.querySelector('[for="whatif-principal"]'));
  equal([label({}), label({ vatPercent: "25" })], ["Amount in DKK excl. VAT", "Amount in DKK incl. VAT"]);
  equal(label({ customer: "consumer" }), "Amount in DKK excl. VAT, which is added");
});
