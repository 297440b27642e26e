import { consentExampleOf } from "../../harness/examples.ts";
import { consentModelOf } from "../../harness/models/consent.ts";
import { openAll, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderChoice, WITHDRAW_ID } from "./choice.ts";

function shown(name: string, id: string): { choice: HTMLElement; calls: unknown[][] } {
  const model = consentModelOf(consentExampleOf("consent/choice", name));
  const effect = model.effects.choices.find((one) => one.id === id);
  if (effect === undefined) throw new RangeError(`there is no choice ${id}`);
  return { choice: show(renderChoice(model, effect), "consents"), calls: model.calls };
}

const outcome = (name: string, id: string) => textOf(shown(name, id).choice.querySelector(".consent-outcome"));

test("What a consent does is read out with the question, and how it is taken back", () => {
  const { choice } = shown("nothing answered", "marketingEmail");
  const [told, withdraw] = (choice.querySelector("fieldset")?.getAttribute("aria-describedby") ?? "").split(" ");
  ok(textOf(choice.querySelector(`#${told}`)).length > 50, "nothing is told");
  equal(withdraw, WITHDRAW_ID);
});

test("No is as easy to say as yes: two answers of one size", () => {
  const { choice, calls } = shown("nothing answered", "tracking");
  const boxes = [...choice.querySelectorAll(".choice-option")].map((option) => option.getBoundingClientRect());
  equal([boxes.length, boxes[0]?.width, boxes[0]?.height], [2, boxes[1]?.width, boxes[1]?.height]);
  for (const answer of choice.querySelectorAll("input")) answer.click();
  equal(calls, [
    ["choose", "tracking", "yes"],
    ["choose", "tracking", "no"],
  ]);
});

test("An answer changes what is said to follow from it", () => {
  const [open, given] = [outcome("nothing answered", "survey"), outcome("everything given", "survey")];
  ok(open !== "" && given !== "" && open !== given, `${open} / ${given}`);
});

test("A yes that builds on another one says what it lacks", () => {
  const lacking = outcome("profiling given without what it builds on", "profiling");
  ok(lacking.length > outcome("everything given", "profiling").length, lacking);
});

test("A yes to another text is asked for again, with what has changed", () => {
  const note = (id: string) => shown("asked for again", id).choice.querySelector(".consent-again");
  ok(textOf(note("marketingEmail")) !== "", "not said");
  equal(note("survey"), null);
});

test("Everything that is known of a choice stands behind its disclosure, each line with its place", async () => {
  const { choice } = shown("taken back", "marketingEmail");
  equal(choice.querySelector(".consent-details"), null);
  await openAll(choice);
  const lines = [...choice.querySelectorAll(".consent-details dd")];
  ok(lines.length >= 6, `only ${lines.length} lines`);
  equal(lines.filter((line) => line.querySelector(".consent-source") === null).map(textOf), []);
});
