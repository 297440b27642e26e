import { consentExampleOf, examples } from "../harness/examples.ts";
import { type ConsentExample, consentModelOf } from "../harness/models/consent.ts";
import { renderPart } from "../harness/parts.ts";
import { openAll, show, textOf, wordsIn } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { renderConsents } from "./section.ts";

const shown = (name: string) => show(renderConsents(consentModelOf(consentExampleOf("consent", name))), "consents");

test("Every consent is asked for by itself, and none is answered beforehand", () => {
  const section = shown("nothing answered");
  equal(
    [...section.querySelectorAll(".consent")].map((one) => one.querySelectorAll('[type="radio"]').length),
    [2, 2, 2, 2, 2],
  );
  equal(section.querySelectorAll(".consent-choices :checked").length, 0);
});

test("What is given earlier to another text is asked for again", () => {
  equal(shown("nothing answered").querySelector(".consent-note"), null);
  ok(textOf(shown("asked for again, for the text is another").querySelector(".consent-note")) !== "", "not said");
});

test("No example shows the key of a message in place of its words, in any language", async () => {
  const ours = examples.filter(([part]) => part.startsWith("consent")) as [string, ConsentExample][];
  ok(ours.length > 10, `only ${ours.length} examples`);
  for (const [part, example] of ours) {
    for (const words of Object.values(wordsIn)) {
      const place = show(renderPart[part]?.(example as never, words), "");
      await openAll(place);
      const key = /\b(?:consent|form|estimate)\.[a-z]\w*|\bundefined\b|\bNaN\b|\[object/.exec(textOf(place))?.[0];
      ok(key === undefined, `${part}, ${example.name}, ${words.lang}: ${key}`);
    }
  }
});
