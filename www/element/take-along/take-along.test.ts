import { anyExampleOf } from "../harness/examples.ts";
import { type LuggageExample, luggageModelOf } from "../harness/models/take-along.ts";
import { show, textOf } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { renderLuggage } from "./luggage.ts";

function shown(name: string): { place: HTMLElement; calls: unknown[][] } {
  const model = luggageModelOf(anyExampleOf<LuggageExample>("take-along", name));
  return { place: show(renderLuggage(model)), calls: model.calls };
}

const count = (name: string) => shown(name).place.querySelectorAll("button").length;

test("Days are offered for the calendar once there are any, a link where there are answers", () => {
  equal(
    ["with days for the calendar", "before any day is known", "beside a form of the page's own"].map(count),
    [3, 2, 1],
  );
});

test("Each button does what it says", () => {
  const { place, calls } = shown("with days for the calendar");
  for (const button of place.querySelectorAll("button")) button.click();
  equal(calls, [["print"], ["saveCalendar"], ["copyLink"]]);
});

test("A link that could not be copied is shown without saying that it was", () => {
  const said = (name: string) => textOf(shown(name).place.querySelector('[role="status"]'));
  const [copied, byHand] = [said("a link that was copied"), said("a link to copy by hand")];
  ok(byHand !== "" && copied.endsWith(byHand) && copied !== byHand, `${copied} / ${byHand}`);
});

test("The link is selected as a whole as soon as its field has the focus", () => {
  const field = shown("a link that was copied").place.querySelector("input") as HTMLInputElement;
  field.focus();
  equal([field.selectionStart, field.selectionEnd], [0, field.value.length]);
  ok(field.labels?.length === 1, "the field has no label");
});

test("What could not be had is told of, and can be tried again", () => {
  const { place, calls } = shown("what could not be had");
  const again = [...place.querySelectorAll("button")].at(-1);
  ok(textOf(again?.parentElement ?? null).length > textOf(again ?? null).length, "nothing is told");
  again?.click();
  equal(calls, [["tryAgain"]]);
});
