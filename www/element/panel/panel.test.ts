import { render } from "lit";
import api from "../../lib/api.d.ts?raw";
import type { Facts } from "../../lib/api.js";
import { factKey, factLabel } from "../../words/fact.ts";
import { anyExampleOf, panelExamples as examples } from "../harness/examples.ts";
import { type Example, estimateOf, modelOf } from "../harness/models/panel.ts";
import { drawn, openAll, rules, show, textOf, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { renderPanel } from "./index.ts";
import { share } from "./share.ts";

/** The examples that have an estimate. */
const ready = examples.map(([, example]) => example).filter(({ state = "ready" }) => state === "ready");

/** Every code of a union of the contract. */
function codes(name: string): string[] {
  const union = new RegExp(`export type ${name} =([^;]*);`).exec(api)?.[1] ?? "";
  return [...union.matchAll(/"(\w+)"/g)].map(([, code]) => code ?? "");
}

function haveWords(keys: readonly string[], atLeast: number): void {
  ok(keys.length >= atLeast, `only ${keys.length} codes were found`);
  equal(
    keys.filter((key) => !words.has(`estimate.${key}`)),
    [],
  );
}

test("Every charge, outcome, milestone, problem and service of the contract has its words", () => {
  haveWords(
    codes("ChargeCode").map((code) => `charge.${code}`),
    9,
  );
  haveWords(
    codes("ScenarioId").flatMap((id) => [`scenario.${id}.title`, `scenario.${id}.when`]),
    12,
  );
  haveWords(
    codes("MilestoneId").map((id) => `milestone.${id}`),
    11,
  );
  haveWords(
    codes("IssueCode").map((code) => `issues.${code}`),
    16,
  );
  const values = [...codes("Service"), ...codes("Cause"), ...codes("CustomerKind")];
  haveWords(
    values.map((value) => `value.${value}`),
    11,
  );
});

test("Every interpretation, every choice of it and every parameter of the terms has its words", () => {
  const interpretations = rules.interpretations();
  haveWords(
    interpretations.flatMap(({ name, choices }) => ["title", ...choices].map((of) => `interpretation.${name}.${of}`)),
    30,
  );
  const parameters = rules
    .editions()
    .filter(({ document }) => document === "terms")
    .flatMap((edition) => edition.parameters);
  haveWords(
    parameters.map(({ name }) => `parameter.${name}`),
    8,
  );
  haveWords(["parameter.lawfulInterest", "parameter.lawfulInterestSurcharge"], 2);
});

test("Every closed day of the calendar, every start of a period and every stale value has its words", () => {
  const days = [2023, 2026].flatMap((year) =>
    rules.closedDays({ year, interpretations: { closedDays: "banks" } }).map(({ code }) => code),
  );
  haveWords(
    [...days, "saturday", "sunday", "closure"].map((code) => `closed.${code}`),
    15,
  );
  const milestones = ready.flatMap(({ facts }) => estimateOf(facts).timeline);
  const starts = new Set(milestones.flatMap(({ rule }) => rule?.after ?? []));
  haveWords(
    [...starts].map((after) => `after.${factKey(after)}`),
    4,
  );
  haveWords(["stale.referenceRate", "stale.rateCard"], 2);
});

test("Every section of the terms that a clause stands in has its title", () => {
  const sections = rules
    .clauses()
    .filter(({ document }) => document === "terms")
    .map(({ section }) => section.split(".")[0]);
  haveWords(
    [...new Set(sections)].map((section) => `section.${section}`),
    13,
  );
});

/** What the estimates of all examples miss, each once. */
const missed = () => {
  const all = ready.flatMap(({ facts }) => estimateOf(facts).missing);
  return [...new Map(all.map((one) => [factKey(one.fact), one])).values()];
};

test("Every fact that an example misses has its words, a product of the rate card those of all products", () => {
  const labels = missed().map(({ fact }) => factLabel(words, fact));
  ok(labels.length >= 20, `only ${labels.length} facts are missed`);
  equal(
    labels.filter((label) => label.startsWith("form.")),
    [],
  );
});

test("What an example misses from the customer has its question, and nothing else has one", () => {
  const asked = missed().filter(({ ask }) => ask === "customer");
  ok(asked.length >= 15, `only ${asked.length} are asked`);
  equal(
    asked.filter(({ fact }) => !words.has(`form.question.${factKey(fact)}`)),
    [],
  );
  equal(
    missed().filter(({ ask, fact }) => ask !== "customer" && words.has(`form.question.${factKey(fact)}`)),
    [],
  );
});

test("No example shows the key of a message in place of its words", async () => {
  for (const [part, example] of examples) {
    const panel = show(renderPanel(modelOf(example)));
    await openAll(panel);
    const key = /\b(?:estimate|form|whatIf)\.\w+[\w.-]*|\bundefined\b|\bNaN\b|\[object/.exec(textOf(panel))?.[0];
    ok(key === undefined, `${part}, ${example.name}: ${key}`);
  }
});

/** The whole panel, every part of it drawn. */
async function shown(example: Example): Promise<HTMLElement> {
  const panel = show(renderPanel(modelOf(example)));
  await drawn(panel);
  return panel;
}

test("The headings of the whole panel form an outline without a gap", async () => {
  for (const [, example] of examples.filter(([part]) => part === "panel")) {
    let level = 1;
    for (const heading of (await shown(example)).querySelectorAll("h2, h3, h4")) {
      const next = Number(heading.tagName[1]);
      ok(next <= level + 1, `${heading.tagName} after h${level}: ${textOf(heading)}`);
      level = next;
    }
    equal(level >= 3, true);
  }
});

test("Every line of every example says why", async () => {
  for (const [part, example] of examples) {
    const panel = await shown(example);
    await openAll(panel);
    for (const line of panel.querySelectorAll(".line, .duty, .scenario, .range, .timeline-steps > li")) {
      ok(line.querySelector(".why"), `${part}, ${example.name}: ${textOf(line)}`);
    }
  }
});

test("The headline follows at once, all that it is made of right after the frame in which it is painted", async () => {
  const facts: Facts = { asOf: "2026-11-21", items: [{ service: "repair" }] };
  const place = await shown({ name: "", facts });
  const two = modelOf({ name: "", facts: { ...facts, rateCard: { services: { repair: "800.00" } } } });
  const texts = () => [".range", ".scenarios"].map((part) => textOf(place.querySelector(part)));
  const [range, scenarios] = texts();
  render(renderPanel(two), place);
  // What is drawn in the frame is drawn as soon as the key has been dealt with.
  await Promise.resolve();
  const [rangeAtOnce, scenariosAtOnce] = texts();
  ok(rangeAtOnce !== range, "the headline waits");
  equal(scenariosAtOnce, scenarios);
  await drawn(place);
  ok(texts()[1] !== scenarios, "the outcomes stay as they were");
});

test("A part draws itself only where something that it is given is another than before", async () => {
  const facts: Facts = { asOf: "2026-03-20", onSite: false, items: [{ service: "sampleTest" }] };
  const one = modelOf({ name: "", facts });
  const place = show(renderPanel(one), "");
  await drawn(place);
  const changed: string[] = [];
  for (const part of place.querySelectorAll("service-estimate-duties, service-estimate-deadlines")) {
    new MutationObserver(() => changed.push(part.localName)).observe(part, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }
  const two = modelOf({ name: "", facts: { ...facts, receivedOn: "2026-03-30" } });
  render(renderPanel({ ...one, estimate: share(one.estimate, two.estimate) }), place);
  await drawn(place);
  equal([...new Set(changed)], []);
  const three = modelOf({
    name: "",
    facts: { ...facts, invoicedOn: "2026-03-19", deliveredOn: "2026-03-18", receivedOn: "2026-03-02" },
  });
  render(renderPanel({ ...one, estimate: share(one.estimate, three.estimate) }), place);
  await drawn(place);
  equal([...new Set(changed)], ["service-estimate-deadlines"]);
});

test("Before a service is chosen only what holds for every service is shown", async () => {
  const panel = await shown({ name: "", facts: { asOf: "2026-11-21" } });
  equal([...panel.querySelectorAll(".scenarios, .timeline, .warnings, .what-if-section, .drawing")].length, 0);
  const cost = textOf(panel.querySelector(".range"));
  ok(cost.includes("It depends on the service.") && !cost.includes("DKK"), cost);
  equal([...panel.querySelectorAll(".range .line-label")].map(textOf), [
    "shipping to the workshop",
    "technician’s driving time",
    "technician’s mileage",
  ]);
  await openAll(panel);
  const assumed = [...panel.querySelectorAll(".assumption-title")].map(textOf);
  ok(!assumed.some((title) => /investigation fee/i.test(title)), assumed.join());
  const text = textOf(panel);
  for (const one of ["the court in Aarhus", "Pay no later than"]) ok(text.includes(one), `${one} is missing: ${text}`);
  for (const one of ["Repair estimate valid until", "adjusted as far as", "is sent back or disposed"]) {
    ok(!text.includes(one), `${one} is told`);
  }
  equal(textOf(panel.querySelector(".missing-question")), "What would you like done?");
});

test("What is printed is drawn first, without waiting for a frame", async () => {
  const facts: Facts = { asOf: "2026-11-21", items: [{ service: "repair" }] };
  const place = show("");
  render(renderPanel(modelOf({ name: "", facts })), place);
  await Promise.resolve();
  equal(place.querySelector(".scenarios"), null);
  dispatchEvent(new Event("beforeprint"));
  await Promise.resolve();
  ok(place.querySelector(".scenarios"), "the outcomes are not there");
});

test("What an outcome shows of the rest of the estimate follows it, though the outcome itself stays the same", async () => {
  const facts: Facts = { asOf: "2026-03-20", onSite: false, items: [{ service: "sampleTest" }] };
  const one = modelOf({ name: "", facts: { ...facts, receivedOn: "2026-03-30" } });
  const two = modelOf({ name: "", facts: { ...facts, receivedOn: "2026-04-07" } });
  const estimate = share(one.estimate, two.estimate);
  ok(estimate?.scenarios === one.estimate?.scenarios, "the outcome is another one");
  const place = show(renderPanel(one), "");
  render(renderPanel({ ...two, estimate }), place);
  await drawn(place);
  ok(textOf(place.querySelector(".scenario-cells")).includes("30 Apr 2026"), textOf(place.querySelector(".scenarios")));
});

test("Under an edition of the host's own the panel says so and tells its numbers, and none of the published ones", async () => {
  const own = anyExampleOf<Example>("panel", "an edition of the host's own");
  const { editions: _, ...published } = own.facts;
  const told = async (facts: Facts) => {
    const panel = show(renderPanel(modelOf({ name: "", facts })));
    await openAll(panel);
    return textOf(panel);
  };
  const [ours, theirs] = [await told(own.facts), await told(published)];
  ok(ours.includes("an edition of the terms of their own, “our-terms-2027”, based on the published one"), ours);
  ok(!theirs.includes("of their own"), theirs);
  const numbers: [string, string][] = [
    ["DKK 1,250.00", "DKK 1,000.00"],
    ["12 months", "3 months after delivery"],
    ["14 days", "30 days"],
    ["1.5%", "2%"],
    ["Odense", "Aarhus"],
  ];
  for (const [is, was] of numbers) {
    ok(ours.includes(is), `${is} is not told`);
    ok(!new RegExp(`(^|[^\\d.,])${was}`).test(ours), `${was} is told`);
  }
});

test("A matter of two hundred products has an estimate as high as one of twenty: its texts name the first of them", async () => {
  const facts = (count: number): Facts => ({
    asOf: "2026-11-21",
    receivedOn: "2026-12-16",
    items: Array.from({ length: count }, (_, place) => ({
      product: `Heat meter ${100 + place}`,
      ...(place % 2 ? { service: "repair", contaminated: place % 4 === 1 } : { service: "sampleTest" }),
    })),
  });
  const height = async (count: number) => (await shown({ name: "", facts: facts(count) })).offsetHeight;
  const [few, many] = [await height(20), await height(200)];
  ok(many <= few + 100, `${many} px for two hundred products, and ${few} for twenty`);
});
