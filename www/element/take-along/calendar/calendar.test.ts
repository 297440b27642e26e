import type { Facts } from "../../../lib/api.js";
import { anyExampleOf } from "../../harness/examples.ts";
import { estimateOf } from "../../harness/models/panel.ts";
import type { LuggageExample } from "../../harness/models/take-along.ts";
import { words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { calendarFile } from "./calendar.ts";

const estimate = estimateOf(anyExampleOf<LuggageExample>("take-along", "with days for the calendar").facts);
const file = calendarFile(words, estimate);

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
  equal(calendarFile(words, { ...estimate, timeline: [] }).includes("VEVENT"), false);
});

test("Under an edition of the host's own every day says whose numbers it was worked out with", () => {
  const terms = { id: "our-terms-2027", basedOn: "service-terms-en-undated", parameters: { serviceWarranty: 12 } };
  const told = (editions?: Facts["editions"]) => {
    const facts: Facts = { asOf: "2026-11-20", deliveredOn: "2026-11-12", ...(editions && { editions }) };
    // Long lines are folded.
    return calendarFile(words, estimateOf(facts)).replaceAll("\r\n ", "");
  };
  const own = told({ terms });
  ok(own.includes("20271112"), own);
  equal(own.split("our-terms-2027").length, own.split("BEGIN:VEVENT").length);
  equal(told().includes("of their own"), false);
});
