import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderTimeline } from "./timeline.ts";
import { toWeeks } from "./weeks.ts";

function shown(name: string): { panel: HTMLElement; calls: unknown[][] } {
  const { estimate, facts, onAsk, calls } = modelOf(exampleOf("timeline", name));
  return { panel: show(estimate ? renderTimeline(words, estimate, facts, onAsk) : Symbol()), calls };
}

const steps = (panel: HTMLElement) => [...panel.querySelectorAll(".timeline-steps > li")].map(textOf);

test("The weeks over Easter are told in order, each closed day by name", () => {
  const [received, rest, counted, ready, back] = steps(shown("over Easter").panel);
  ok(received?.startsWith("Monday, 30 March 2026: the product arrives. Why?"), String(received));
  ok(
    rest?.startsWith("Until Sunday, 5 April 2026: the rest of the week of arrival, which is not counted. Why?"),
    String(rest),
  );
  ok(counted?.startsWith("7 Apr 2026 to 24 Apr 2026: 14 working days are counted."), String(counted));
  for (const name of ["Maundy Thursday", "Good Friday", "Easter Monday"]) ok(counted?.includes(name), String(counted));
  ok(ready?.startsWith("Friday, 24 April 2026: expected to be ready. Not binding. Why?"), String(ready));
  ok(back?.includes("return shipping"), String(back));
});

test("The calendar numbers the counted days from 1 to 14, and is a picture only", () => {
  const calendar = shown("over Easter").panel.querySelector(".calendar");
  const numbers = [...(calendar?.querySelectorAll(".counted") ?? [])].map((day) => textOf(day.lastChild as Element));
  equal(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"]);
  equal(calendar?.getAttribute("aria-hidden"), "true");
  equal(textOf(calendar?.querySelector(".ready small") ?? null), "24");
});

test("For a repair no time is stated, and what a standard service would take is called a comparison", () => {
  const { panel } = shown("a repair");
  equal(textOf(panel.querySelector(".timeline-unstated")), "The terms state no time for repairs.");
  ok(textOf(panel.querySelector(".timeline-figure")).startsWith("For comparison"), "not called a comparison");
});

test("Without a day of arrival the rule is told, and the way to the question", () => {
  const { panel, calls } = shown("no day of arrival yet");
  equal(
    textOf(panel.querySelector(".timeline-rule")),
    "The rest of the week in which it arrives, then 14 working days.",
  );
  panel.querySelector<HTMLButtonElement>(".ask")?.click();
  equal(calls, [["ask", "receivedOn"]]);
});

test("Work on site has no calendar", () => {
  const { panel } = shown("on site");
  equal(panel.querySelector(".calendar"), null);
  equal(textOf(panel.querySelector(".timeline-unstated")), "The terms state no time for work at your premises.");
});

test("A repair that is sent in is not called work at the customer's premises", () => {
  const { panel } = shown("a repair without a day of arrival");
  equal(textOf(panel.querySelector(".timeline-unstated")), "The terms state no time for repairs.");
});

test("Days become weeks from Monday to Sunday", () => {
  const weeks = toWeeks([
    { from: "2026-04-04", to: "2026-04-04", kind: "closed" },
    { from: "2026-04-05", to: "2026-04-05", kind: "closed", name: "easterSunday" },
    { from: "2026-04-06", to: "2026-04-06", kind: "closed", code: "easterMonday" },
    { from: "2026-04-07", to: "2026-04-09", kind: "counted" },
  ]);
  equal(weeks.length, 2);
  equal(
    weeks[0]?.cells.map((cell) => cell?.date.slice(-2) ?? ""),
    ["", "", "", "", "", "04", "05"],
  );
  equal(
    weeks[1]?.cells.map((cell) => cell?.count ?? ""),
    ["", 1, 2, 3, "", "", ""],
  );
  equal(weeks[1]?.cells[0], { date: "2026-04-06", kind: "closed", code: "easterMonday" });
});

test("A long closure is one row of the calendar", () => {
  const { panel } = shown("a long closure and Christmas");
  equal(textOf(panel.querySelector(".closed-weeks")), "5 weeks closed: Moving the workshop");
});
