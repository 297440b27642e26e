// When it is ready, in words: the day and what it is worth, the steps, the weeks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules, speak } from "./load.mjs";

const { arrivalText, closedWeeksText, readinessOf, readinessWithoutReceipt, turnaroundSteps, weekNote } =
  await load("turnaround");
const { dayName } = await load("day-name");
const words = await speak();
const t = (key) => words.t(`estimate.timeline.${key}`);

const estimateOf = (...services) =>
  rules.estimate({ asOf: "2026-03-20", receivedOn: "2026-03-30", items: services.map((service) => ({ service })) });
const standard = estimateOf("sampleTest");

test("A standard service has a day, which does not bind", () => {
  const { unstated, label, date, note } = readinessOf(words, standard.turnaround, standard);
  assert.deepEqual([unstated, label, note], [undefined, t("expected"), t("notBinding")]);
  assert.match(date, /^\w+day, \d+ \w+ 2026$/);
});

test("Where the time is stated for some outcomes only that is said; of a repair the terms state none", () => {
  const some = { scenarios: [...standard.scenarios, { id: "repair" }] };
  assert.ok(readinessOf(words, standard.turnaround, some).note.endsWith(t("standardOnly")));
  const repair = estimateOf("repair");
  const { unstated, label } = readinessOf(words, repair.turnaround, repair);
  assert.deepEqual([unstated, label], [t("unstated"), t("compare")]);
});

test("Beside a repair a standard service has its day, and the repair is named as what the terms state no time for", () => {
  const items = [{ service: "repair", product: "Heat meter" }, { service: "sampleTest" }];
  const day = { asOf: "2026-03-20", onSite: false, items };
  const estimate = rules.estimate({ ...day, receivedOn: "2026-03-30" });
  const { unstated, label, note } = readinessOf(words, estimate.turnaround, estimate, items);
  assert.deepEqual([unstated, label], [undefined, "product 2: expected to be ready on"]);
  assert.equal(note, `${t("notBinding")} ${t("unstated").slice(0, -1)} (Heat meter).`);
  const expected = rules.estimate(day).timeline.find(({ id }) => id === "expectedCompletion");
  assert.match(
    readinessWithoutReceipt(words, expected, false, items),
    /14 working days \(product 2\)\. .*no time for repairs \(Heat meter\)\.$/,
  );
});

test("Giving the arrival is offered for a repair too, and not for work on site", () => {
  assert.equal(arrivalText(words, { id: "expectedCompletion" }, false), t("ask"));
  assert.equal(arrivalText(words, undefined, false), t("askToCompare"));
  assert.equal(arrivalText(words, undefined, true), undefined);
  const { missing } = rules.estimate({ asOf: "2026-03-20", onSite: false, items: [{ service: "repair" }] });
  assert.ok(missing.some(({ fact }) => fact === "receivedOn"));
});

test("The steps go from arrival to the return, with the closed days between, each with its reason", () => {
  const steps = turnaroundSteps(words, standard.turnaround, standard.timeline);
  assert.deepEqual(
    steps.map(({ name }) => name),
    ["received", "rest", "counted", "ready", "return"],
  );
  const [counted, ...others] = [steps[2], steps[0], steps[1], steps[3], steps[4]];
  assert.ok(
    counted.closed.some((text) => text.includes("Easter")),
    counted.closed.join("; "),
  );
  assert.ok(others.every(({ closed }) => closed.length === 0));
  assert.ok(steps.every(({ text, because }) => text.length > 5 && because.clauses.length > 0));
});

test("Of a repair, for which the terms state no time, no step says that it is ready on a day", () => {
  const { turnaround, timeline } = rules.estimate({
    asOf: "2026-03-20",
    onSite: false,
    receivedOn: "2026-03-30",
    items: [{ service: "repair" }],
  });
  const texts = turnaroundSteps(words, turnaround, timeline).map(({ text }) => text);
  assert.equal(
    texts[3],
    words.t("estimate.timeline.step.compare", { date: words.date(turnaround.completedOn, "long") }),
  );
  assert.ok(!texts.some((text) => /expected to be ready/.test(text)), texts.join(" "));
});

test("Without a day of arrival the time is told as it is counted, or that none is stated", () => {
  const { timeline } = rules.estimate({ asOf: "2026-03-20", items: [{ service: "sampleTest" }] });
  const expected = timeline.find(({ id }) => id === "expectedCompletion");
  assert.match(readinessWithoutReceipt(words, expected, false), /14 working days/);
  assert.equal(readinessWithoutReceipt(words, undefined, false), t("unstated"));
  assert.equal(readinessWithoutReceipt(words, undefined, true), t("none"));
});

test("A week tells its closed days once each, the week of arrival, and in the last one the way back", () => {
  const days = [{ kind: "restOfWeek" }, { kind: "closed", code: "closure", name: "Stock-taking" }];
  const note = weekNote(words, [...days, ...days], true);
  assert.equal(note, ["Stock-taking", t("thenRest"), t("thenReturn")].join(", "));
  assert.equal(weekNote(words, [{ kind: "counted" }, { kind: "closed" }], false), "");
  assert.match(closedWeeksText(words, 3, days), /3.*Stock-taking|Stock-taking.*3/);
});

test("Days and months are named in the language", () => {
  assert.equal(dayName("sv", "1970-01-05", { weekday: "short" }), "mån");
  assert.equal(dayName("en", "2026-03-30", { month: "short" }), "Mar");
});
