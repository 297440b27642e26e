import { exampleOf } from "../../harness/examples.ts";
import { estimateOf, modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderDuties, renderFindings, renderWarnings } from "./findings.ts";

function shown(name: string, render: typeof renderWarnings): HTMLElement {
  const { estimate, facts } = modelOf(exampleOf("findings", name));
  return show(estimate ? render(words, estimate, facts) : Symbol());
}

test("Everything that warns is said before anything else, each once", () => {
  const panel = shown("everything that warns", renderWarnings);
  const lines = [...panel.querySelectorAll(".line-label")].map(textOf);
  equal(new Set(lines).size, lines.length);
  ok(lines.includes("The manufacturer may refuse a contaminated product. Ask before you send it."), lines.join("; "));
  ok(
    lines.some((line) => line.includes("wrong or unauthorised use") && line.endsWith("(product 1)")),
    lines.join("; "),
  );
  ok(textOf(panel.querySelector("h3")).includes(String(lines.length)), "the heading does not count them");
});

test("The duties are a checklist with the address to send to", () => {
  const panel = shown("a plain repair", renderDuties);
  const labels = [...panel.querySelectorAll("label")];
  ok(
    labels.some((label) => textOf(label).includes("8660 Skanderborg")),
    labels.map(textOf).join("; "),
  );
  for (const label of labels) ok(panel.querySelector(`[id="${label.htmlFor}"]`), `${textOf(label)} labels nothing`);
});

test("Rights, exclusions and disclosures are folded up, each kind with its number", () => {
  const panel = shown("reverification with results", renderFindings);
  for (const group of panel.querySelectorAll("details.group")) {
    const count = Number(/\d+/.exec(textOf(group.querySelector("summary")))?.[0]);
    equal(group.querySelectorAll(".line").length, count);
  }
  ok(textOf(panel).includes("You have asked for the results before the adjustment"), textOf(panel));
});

test("The cap on damages is at most an amount where the value is known, and a rule where not", () => {
  const capped = (item: object) => {
    const facts = { asOf: "2026-11-21", items: [{ service: "repair" as const, ...item }] };
    const panel = show(renderFindings(words, estimateOf(facts), facts));
    return [...panel.querySelectorAll(".line-label")].map(textOf).find((line) => line.includes("liable for no more"));
  };
  const known = capped({ replacementValue: "1700.00", wearPercent: "20" });
  ok(known?.endsWith("With what you have given, that is at most DKK 1,360.00."), String(known));
  const unworn = capped({ replacementValue: "1700.00" });
  ok(unworn?.endsWith("With what you have given, that is at most DKK 1,700.00."), String(unworn));
  ok(capped({})?.endsWith("less ordinary wear."), "an amount is made up");
});
