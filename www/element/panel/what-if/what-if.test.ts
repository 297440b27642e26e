import type { Facts, ItemFacts } from "../../../lib/api.js";
import { exampleOf, panelExamples as examples } from "../../harness/examples.ts";
import { estimateOf, modelOf } from "../../harness/models/panel.ts";
import { openAll, painted, rules, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import type { Supposition } from "./supposition.ts";
import { suppositions } from "./suppositions.ts";
import { renderWhatIf } from "./what-if.ts";

const offeredFor = (facts: Facts): Supposition[] => suppositions(facts, estimateOf(facts), rules);
const offered = (name: string) => offeredFor(exampleOf("what-if", name).facts);

const wordsOf = (all: readonly Supposition[], kind: Supposition["kind"]) =>
  all.flatMap((one) => {
    if (one.kind !== kind || one.kind === "interpretation") return [];
    return [one.date ? `${one.words} ${one.date}` : one.words];
  });

async function shown(name: string): Promise<HTMLElement> {
  const panel = show(renderWhatIf(modelOf(exampleOf("what-if", name))));
  await openAll(panel);
  return panel;
}

/** The card of a what-if by its title. */
function card(panel: HTMLElement, title: string): HTMLElement {
  const cards = [...panel.querySelectorAll<HTMLElement>(".what-if")];
  const found = cards.find((one) => textOf(one.querySelector(".what-if-title")) === title);
  if (found === undefined) throw new Error(`no what-if "${title}" among ${cards.map(textOf).join("; ")}`);
  return found;
}

const lines = (one: HTMLElement) => [...one.querySelectorAll(".line")].map(textOf);

test("A repair with an estimate asked for: every answer to it, each finding of the examination, the other customer", () => {
  const all = offered("a repair with an estimate asked for");
  equal(wordsOf(all, "place"), ["onSite"]);
  equal(wordsOf(all, "examination"), ["covered", "notCovered", "notWorkedOn"]);
  equal(wordsOf(all, "asking"), ["notAsked"]);
  equal(wordsOf(all, "answer"), ["accepted", "declinedReturn", "declinedDispose"]);
  equal(wordsOf(all, "customer"), ["consumer"]);
  // The terms state no time for repairs.
  equal(wordsOf(all, "arrival"), []);
});

test("What has happened can't be otherwise: no arrival, no examination, no answer once they are facts", () => {
  const kinds = new Set(offered("a declined repair estimate").map(({ kind }) => kind));
  for (const past of ["arrival", "place", "examination", "asking", "answer"] as const) ok(!kinds.has(past), past);
  ok(kinds.has("customer"), "the other kind of customer");
});

test("A reminder can be left unanswered once it can be due, and not before", () => {
  const name = "a repair estimate that nobody has answered for four months";
  const every = ["accepted", "declinedReturn", "declinedDispose", "silent"];
  equal(wordsOf(offered(name), "answer"), every);
  const { facts } = exampleOf("what-if", name);
  const tooEarly = { ...facts, asOf: "2026-05-20" };
  equal(wordsOf(suppositions(tooEarly, estimateOf(tooEarly), rules), "answer"), every.slice(0, -1));
});

test("While something has no price, no what-if says what the most can be", async () => {
  const panel = await shown("no day of arrival yet");
  const { facts } = exampleOf("what-if", "no day of arrival yet");
  const open = show(
    renderWhatIf(modelOf({ name: "", facts: { ...facts, items: [{ service: "repair" }], onSite: false } })),
  );
  await openAll(open);
  const text = textOf(open);
  ok(/The upper end of the priced part is DKK 1,000.00 lower/.test(text), text);
  ok(!/The most it can cost is/.test(`${text} ${textOf(panel)}`), text);
});

test("What is not known yet is offered in all its ways; without a product nothing about products is", () => {
  const all = offeredFor({ asOf: "2026-11-21" });
  equal(
    all.map(({ kind }) => kind).filter((kind) => kind !== "interpretation"),
    ["customer", "customer"],
  );
  equal(wordsOf(offered("no day of arrival yet"), "place"), ["onSite", "inWorkshop"]);
});

test("A week earlier is the last open day of the week before, and a week later the first of the next one", () => {
  // 2 and 3 April are Maundy Thursday and Good Friday, 6 April is Easter Monday.
  equal(wordsOf(offered("a standard service over Easter"), "arrival"), [
    "arrivesBy 2026-03-27",
    "arrivesOn 2026-04-07",
  ]);
  const facts = { ...exampleOf("what-if", "a standard service over Easter").facts, receivedOn: "2026-04-08" };
  equal(wordsOf(suppositions(facts, estimateOf(facts), rules), "arrival"), [
    "arrivesBy 2026-04-01",
    "arrivesOn 2026-04-13",
  ]);
});

test("What has been delivered or invoiced is not to arrive, nor to be done elsewhere", () => {
  for (const known of [{ deliveredOn: "2026-11-10" }, { invoicedOn: "2026-11-10" }]) {
    const facts: Facts = { asOf: "2026-11-21", onSite: false, items: [{ service: "sampleTest" }], ...known };
    const all = suppositions(facts, estimateOf(facts), rules);
    equal([wordsOf(all, "arrival"), wordsOf(all, "place")], [[], []]);
  }
});

test("Without a day of arrival it is this week, or the next where this one has no open day left", () => {
  // A Saturday.
  equal(wordsOf(offered("no day of arrival yet"), "arrival"), ["arrivesBy 2026-11-27", "arrivesOn 2026-11-30"]);
});

test("A day before today is not offered", () => {
  const facts = { ...exampleOf("what-if", "a standard service over Easter").facts, asOf: "2026-03-28" };
  equal(wordsOf(suppositions(facts, estimateOf(facts), rules), "arrival"), ["arrivesOn 2026-04-07"]);
});

test("Every what-if of every example is one that the rules answer", () => {
  for (const [, { facts, state = "ready" }] of examples) {
    if (state !== "ready") continue;
    const changes = suppositions(facts, estimateOf(facts), rules).map(({ change }) => change);
    ok(changes.length > 0 && changes.length <= 40, `${changes.length} what-ifs`);
    equal(rules.compare(facts, changes).variants.length, changes.length);
  }
});

test("Arriving the week before: seven days earlier, at the same price, and why", async () => {
  const one = card(await shown("a standard service over Easter"), "It arrives by Friday, 27 March 2026");
  ok(textOf(one).includes("The price range stays the same."), textOf(one));
  const [ready] = lines(one);
  // From 7 April to 24 April with 30 March: three working days of the Easter week count now.
  ok(/^Expected to be ready 21 Apr 2026 3 days earlier Why\?/.test(ready ?? ""), String(ready));
});

test("Declining: the money by which the range shrinks, drawn on one scale, and the outcomes that go", async () => {
  const one = card(await shown("a repair with an estimate asked for"), "You decline it and have the product sent back");
  const all = lines(one);
  ok(
    /^What it can cost DKK 140.00 to 1,300.00 excl. VAT, which is added The least .* DKK 80.00 more. The most .* DKK 1,900.00 less. Why\?/.test(
      all[0] ?? "",
    ),
    String(all[0]),
  );
  ok(
    all.some((line) => /^Repaired without a repair estimate no longer possible Why\?/.test(line)),
    all.join("; "),
  );
  const width = (name: string) => Number.parseFloat(one.querySelector(name)?.getAttribute("width") ?? "NaN");
  ok(width(".lane-other") < width(".lane-now"), "the bar shrinks");
});

test("The other kind of customer: what paying late would cost instead", async () => {
  const [interest] = lines(card(await shown("a repair with an estimate asked for"), "You are a consumer"));
  ok(
    /^Late interest on DKK [\d,.]+ excl\. VAT, .* instead of DKK [\d,.]+ Why\?/.test(interest ?? ""),
    String(interest),
  );
});

test("Another interpretation names its clause and what it would give", async () => {
  const panel = await shown("a standard service over Christmas");
  const one = card(panel, "Days that are not working days: weekends and public holidays only");
  ok(textOf(one).includes("Clause 9.2 can be interpreted like this too."), textOf(one));
  ok(/^Expected to be ready 11 Jan 2027 2 days earlier Why\?/.test(lines(one)[0] ?? ""), textOf(one));
});

test("Every difference says why, and nothing is compared while an answer is malformed", async () => {
  for (const [part, { name }] of examples.filter(([part]) => part === "panel/what-if")) {
    for (const line of (await shown(name)).querySelectorAll(".line")) {
      ok(line.querySelector(".why .why-body > p"), `${part}, ${name}: ${textOf(line)}`);
    }
  }
  const model = modelOf(exampleOf("what-if", "a standard service over Easter"));
  const wrong = { ...model, issues: [{ path: "receivedOn", code: "invalidDate" as const, message: "" }] };
  const panel = show(renderWhatIf(wrong));
  await openAll(panel);
  equal(panel.querySelectorAll(".what-if").length, 0);
});

test("Nothing is worked out while it is folded up", async () => {
  const model = modelOf(exampleOf("what-if", "a standard service over Easter"));
  let asked = 0;
  const compare = ((facts: Facts, changes: Partial<Facts>[]) => {
    asked += 1;
    return rules.compare(facts, changes);
  }) as typeof rules.compare;
  const facts = { ...model.facts, handInInPerson: false };
  const panel = show(renderWhatIf({ ...model, facts, rules: { ...rules, compare } }));
  await painted();
  equal(asked, 0);
  await openAll(panel);
  equal(asked, 1);
});

/** What a what-if folds up of the findings that come and go, by whether they do. */
const findingsOf = (one: HTMLElement, which: "New." | "No longer so.") =>
  lines(one)
    .filter((line) => line.endsWith(`${which} Why?`) || line.includes(`${which} Why? `))
    .map((line) => line.split(` ${which}`)[0] ?? "");

test("A finding that a second product no longer has is not said to be new for the first", async () => {
  const misuse = { service: "repair", causes: ["misuse"] } satisfies ItemFacts;
  const facts: Facts = { asOf: "2026-11-21", items: [{ ...misuse, examination: "notWorkedOn" }, misuse] };
  const panel = show(renderWhatIf(modelOf({ name: "", facts })));
  await openAll(panel);
  const one = card(panel, "The warranty covers it");
  const about = (which: "New." | "No longer so.") => findingsOf(one, which).filter((line) => line.includes("wrong or"));
  equal(about("New."), []);
  const [gone, ...others] = about("No longer so.");
  ok(gone?.endsWith("(product 2)") && others.length === 0, textOf(one));
});

test("Nothing is both new and no longer so", async () => {
  for (const [part, { name }] of examples.filter(([part]) => part === "panel/what-if")) {
    for (const one of (await shown(name)).querySelectorAll<HTMLElement>(".what-if")) {
      const go = findingsOf(one, "No longer so.");
      const both = findingsOf(one, "New.").filter((line) => go.includes(line));
      equal([part, name, both], [part, name, []]);
    }
  }
});

test("A time that is stated without a day is told as its rule", async () => {
  const one = card(await shown("a repair with an estimate asked for"), "What the stated time is for: repairs too");
  ok(lines(one)[0]?.startsWith("Expected to be ready The rest of the week in which it arrives"), textOf(one));
});

test("Where only the rounding of VAT changes, the card shows the amounts with VAT", async () => {
  const facts: Facts = {
    asOf: "2026-11-21",
    onSite: false,
    vatPercent: "25",
    items: [{ service: "sampleTest" }],
    rateCard: { services: { sampleTest: "100.02" }, outboundShipping: "0.00", returnShipping: "0.00" },
  };
  const panel = show(renderWhatIf(modelOf({ name: "", facts })));
  await openAll(panel);
  // A quarter of it is 25.005.
  const [cost] = lines(card(panel, "Rounding to øre: half an øre goes to the even øre; once, at the end"));
  ok(
    /^What it can cost DKK 0.00 to 100.02 excl. VAT DKK 0.00 to 125.02 incl. VAT Why\?/.test(cost ?? ""),
    textOf(panel),
  );
});
