import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf, unfold, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderScenarios } from "./scenarios.ts";

function shown(name: string): HTMLElement {
  const { estimate, facts } = modelOf(exampleOf("scenarios", name));
  return show(estimate ? renderScenarios(words, estimate, facts) : Symbol());
}

const outcome = (panel: HTMLElement, id: string) => panel.querySelector(`[aria-labelledby="scenario-${id}"]`);
const share = (bar: Element | null | undefined, part: string, end: string) =>
  Number.parseFloat(bar?.querySelector(part)?.getAttribute(end) ?? "NaN");

test("The outcomes of a repair stand side by side in the order of the terms", () => {
  const titles = [...shown("a repair with prices").querySelectorAll("h4")].map(textOf);
  equal(titles, [
    "Covered by the product warranty",
    "Repaired without an estimate",
    "You accept the repair estimate",
    "You decline the repair estimate",
    "You do not answer the repair estimate",
  ]);
});

test("All bars share one scale, on which the dearest outcome ends last", () => {
  const panel = shown("a repair with prices");
  const end = (id: string) => share(outcome(panel, id), ".bar-end", "x1");
  equal(end("repair"), 100);
  // 140 of 3,750.
  equal(end("warranty"), 3.73);
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

test("Many items are folded up after a dozen, and none is left out", async () => {
  const panel = shown("many items");
  equal(panel.querySelectorAll(".line").length, 12);
  const more = panel.querySelector<HTMLDetailsElement>(".scenario > details.group");
  ok(more, "nothing to unfold");
  if (more) await unfold(more);
  equal(panel.querySelectorAll(".line").length, 22);
});
