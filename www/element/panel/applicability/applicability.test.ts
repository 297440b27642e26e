import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderPanel } from "../index.ts";

const shown = (name: string) => show(renderPanel(modelOf(exampleOf("applicability", name))));

test("Whether the terms apply is one of three answers, above the figures where they do not", () => {
  for (const [name, title] of [
    ["they apply", "These service terms apply"],
    ["to be checked", "Check whether these terms apply"],
    ["they do not apply", "These service terms do not apply"],
  ] as const) {
    equal(textOf(shown(name).querySelector(".applicability h3")), title);
  }
  ok(shown("they do not apply").querySelector(".applicability + .figures"), "the figures come first");
  ok(shown("to be checked").querySelector(".range + .applicability"), "the headline does not come first");
});

test("Where the terms do not apply the figures are set back, and say under what condition they hold", () => {
  const panel = shown("they do not apply");
  ok(panel.querySelector(".figures.only-if .range"), "the figures are not set back");
  equal(textOf(panel.querySelector(".only-if-note")), "Only if these terms did apply:");
  equal(shown("to be checked").querySelector(".only-if"), null);
});
