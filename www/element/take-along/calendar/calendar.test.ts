import type { Facts } from "../../../lib/api.js";
import { anyExampleOf } from "../../harness/examples.ts";
import { estimateOf } from "../../harness/models/panel.ts";
import type { LuggageExample } from "../../harness/models/take-along.ts";
import { words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { calendarFile } from "./calendar.ts";

const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const { facts } = anyExampleOf<LuggageExample>("take-along", "with days for the calendar");
const estimate = estimateOf(facts);
const file = calendarFile(words, { id: ID, estimate, facts });
/** Long lines are folded. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "");
const linesOf = (text: string, name: string): string[] =>
  unfolded(text).match(new RegExp(`^${name}[:;].*$`, "gm")) ?? [];

test("Every known day is an event of its own that lasts all day and blocks nobody's time", () => {
  const days = estimate.timeline.filter(({ date }) => date).length;
  ok(days > 2, `only ${days} days`);
  for (const line of ["BEGIN:VEVENT", "TRANSP:TRANSPARENT"]) equal(file.split(line).length - 1, days);
  equal(file.match(/DTSTART;VALUE=DATE:\d{8}\r\n/g)?.length, days);
});

test("Every line ends as the standard wants it, and none is longer than it allows", () => {
  ok(file.endsWith("END:VCALENDAR\r\n"), file.slice(-30));
  equal(/[^\r]\n/.test(file), false);
  const long = file.split("\r\n").filter((line) => new TextEncoder().encode(line).length > 75);
  equal(long, []);
});

test("Where no day is known there is no event", () => {
  equal(calendarFile(words, { id: ID, facts, estimate: { ...estimate, timeline: [] } }).includes("VEVENT"), false);
});

test("Under an edition of the host's own every day says whose numbers it was worked out with", () => {
  const terms = { id: "our-terms-2027", basedOn: "service-terms-en-undated", parameters: { serviceWarranty: 12 } };
  const told = (editions?: Facts["editions"]) => {
    const facts: Facts = { asOf: "2026-11-20", deliveredOn: "2026-11-12", ...(editions && { editions }) };
    return unfolded(calendarFile(words, { id: ID, facts, estimate: estimateOf(facts) }));
  };
  const own = told({ terms });
  ok(own.includes("20271112"), own);
  equal(own.split("our-terms-2027").length, own.split("BEGIN:VEVENT").length);
  equal(told().includes("of their own"), false);
});

test("Saved again an event has the same identifier and a later number, and another request's have others", () => {
  const later = calendarFile(words, { id: ID, estimate, facts }, new Date(Date.now() + 120_000));
  const ids = linesOf(file, "UID");
  equal(new Set(ids).size, ids.length);
  equal(linesOf(later, "UID"), ids);
  const number = (text: string) => Number(linesOf(text, "SEQUENCE")[0]?.replace("SEQUENCE:", ""));
  ok(number(later) > number(file), `${number(file)}, then ${number(later)}`);
  const other = linesOf(calendarFile(words, { id: "another", estimate, facts }), "UID");
  equal(
    other.filter((id) => ids.includes(id)),
    [],
  );
});

test("An event says what the day is and of which product, as it stands among the dates of all else", () => {
  ok(linesOf(file, "SUMMARY").includes("SUMMARY:Expected to be ready: Heat meter DN 20"), unfolded(file));
});

test("A deadline reminds some days before, in the morning; other days do not", () => {
  const sent: Facts = {
    asOf: "2026-11-21",
    items: [{ service: "repair", product: "Heat meter" }],
    repairEstimate: { sentOn: "2026-11-20" },
    invoicedOn: "2026-11-21",
  };
  const text = calendarFile(words, { id: ID, facts: sent, estimate: estimateOf(sent) });
  const events = unfolded(text).split("BEGIN:VEVENT").slice(1);
  const reminded = events
    .filter((event) => event.includes("BEGIN:VALARM"))
    .map((event) => /-(\w+)\r\n/.exec(event)?.[1]);
  equal(reminded.sort(), ["paymentDue", "repairEstimateValidUntil"]);
  // A week before, at nine in the morning: 6 days and 15 hours before midnight.
  equal(linesOf(text, "TRIGGER").sort(), ["TRIGGER:-P2DT15H", "TRIGGER:-P6DT15H"]);
});
