import type { Finding } from "../../../lib/api.js";
import { exampleOf } from "../../harness/examples.ts";
import { estimateOf, modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderDuties, renderFindings, renderWarnings } from "./findings.ts";
import { groupFindings } from "./group.ts";

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
  ok(textOf(panel).includes("You ask for the measuring results before the adjustment"), textOf(panel));
});

test("One finding about several products is said once, with the facts of all", () => {
  const finding = (index: number): Finding => ({
    id: "contaminatedProduct",
    kind: "warning",
    modality: "may",
    item: index,
    because: { clauses: ["terms/7.4"], facts: { [`items[${index}].contaminated`]: true }, parameters: {} },
  });
  const findings = [finding(0), finding(3)];
  const [group, ...others] = groupFindings(findings, "warning");
  equal(others, []);
  equal(group?.items, [0, 3]);
  equal(group?.because.facts, { "items[0].contaminated": true, "items[3].contaminated": true });
  equal(findings[0]?.because.facts, { "items[0].contaminated": true });
});

test("The cap on damages is at most an amount where the value is known, and a rule where not", () => {
  const capped = (item: object) => {
    const facts = { asOf: "2026-11-21", items: [{ service: "repair" as const, ...item }] };
    const panel = show(renderFindings(words, estimateOf(facts), facts));
    return [...panel.querySelectorAll(".line-label")].map(textOf).find((line) => line.includes("total liability"));
  };
  const known = capped({ replacementValue: "1700.00", wearPercent: "20" });
  ok(known?.endsWith("with your figures, at most DKK 1,360.00."), String(known));
  const unworn = capped({ replacementValue: "1700.00" });
  ok(unworn?.endsWith("with your figures, at most DKK 1,700.00."), String(unworn));
  ok(capped({})?.endsWith("less ordinary wear."), "an amount is made up");
});

test("A finding that rests on no fact can be said together with one that does", () => {
  const finding = (index: number, facts?: Record<string, unknown>): Finding => ({
    id: "contaminatedProduct",
    kind: "warning",
    modality: "may",
    item: index,
    because: { clauses: ["terms/7.4"], ...(facts && { facts }) },
  });
  const fact = { "items[1].contaminated": true };
  const because = (findings: Finding[]) => groupFindings(findings, "warning")[0]?.because;
  equal(because([finding(0)]), { clauses: ["terms/7.4"] });
  equal(because([finding(0), finding(1, fact)])?.facts, fact);
  equal(because([finding(1, fact), finding(0)])?.facts, fact);
});
