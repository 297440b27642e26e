import type { Facts } from "../../../lib/api.js";
import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { drawn, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderPanel } from "../index.ts";

async function shown(name: string): Promise<HTMLElement> {
  const panel = show(renderPanel(modelOf(exampleOf("applicability", name))));
  await drawn(panel);
  return panel;
}

/** Whether one part stands before another one. */
const before = (panel: HTMLElement, one: string, other: string) =>
  panel.querySelector(`${one}, ${other}`)?.matches(one) === true;

test("Whether the terms apply is one of three answers, above the figures where they do not", async () => {
  for (const [name, title] of [
    ["they apply", "These service terms apply"],
    ["to be checked", "Check whether these terms apply"],
    ["they do not apply", "These service terms do not apply"],
  ] as const) {
    equal(textOf((await shown(name)).querySelector(".applicability h3")), title);
  }
  ok(before(await shown("they do not apply"), ".applicability", ".figures"), "the figures come first");
});

test("What is to be checked stands after the warnings and the question, and before the outcomes", async () => {
  const facts: Facts = { asOf: "2026-03-24", items: [{ service: "repair", contaminated: true }] };
  const panel = show(renderPanel(modelOf({ name: "", facts })));
  await drawn(panel);
  for (const first of [".range", ".warnings", ".missing"]) {
    ok(panel.querySelector(first), `there is no ${first}`);
    ok(before(panel, first, ".applicability"), `${first} does not come first`);
  }
  ok(before(panel, ".applicability", ".scenarios"), "it comes after the outcomes");
});

test("Where the terms do not apply the figures are set back, and say under what condition they hold", async () => {
  const panel = await shown("they do not apply");
  ok(panel.querySelector(".figures.only-if .range"), "the figures are not set back");
  equal(textOf(panel.querySelector(".only-if-note")), "Only if these terms did apply:");
  equal((await shown("to be checked")).querySelector(".only-if"), null);
});
