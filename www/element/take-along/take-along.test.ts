import { anyExampleOf } from "../harness/examples.ts";
import { type LuggageExample, luggageModelOf, statementExampleOf } from "../harness/models/take-along.ts";
import { show, textOf, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { renderLuggage } from "./luggage.ts";
import { fillPaper, type Paper } from "./paper.ts";

function shown(name: string): { place: HTMLElement; calls: unknown[][] } {
  const model = luggageModelOf(anyExampleOf<LuggageExample>("take-along", name));
  return { place: show(renderLuggage(model)), calls: model.calls };
}

const count = (name: string) => shown(name).place.querySelectorAll("button").length;

test("Days are offered for the calendar once there are any, the parcel where something is sent in, a link where there are answers", () => {
  equal(
    ["with days for the calendar", "before any day is known", "beside a form of the page's own"].map(count),
    [5, 3, 1],
  );
});

test("Each button does what it says", () => {
  const { place, calls } = shown("with days for the calendar");
  for (const button of place.querySelectorAll("button")) button.click();
  equal(calls, [["print"], ["printParcel"], ["saveCalendar"], ["copyLink"], ["saveFile"]]);
});

test("A link that could not be copied is shown without saying that it was", () => {
  const said = (name: string) => textOf(shown(name).place.querySelector(".along-hint"));
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

function printed(name: string, paper: Paper): ShadowRoot {
  const root = document.createElement("div").attachShadow({ mode: "open" });
  root.innerHTML = '<div class="statement"></div>';
  const of = statementExampleOf(anyExampleOf<LuggageExample>("take-along", name));
  for (const _ of [1, 2]) fillPaper(root, words, { ...of, id: "the-request" }, paper);
  return root;
}

test("The page that is about to be printed gets the statement, what goes into the parcel, or that alone; the style once", () => {
  const headings = (...of: Parameters<typeof printed>) => [...printed(...of).querySelectorAll("h1")].map(textOf);
  const [statement, parcel] = [words.t("form.along.statement"), words.t("form.parcel.title")];
  equal(headings("with days for the calendar", "all"), [statement, parcel]);
  equal(headings("with days for the calendar", "parcel"), [parcel]);
  // Where nothing is known to be sent in there is no such page.
  equal(headings("before any day is known", "all"), [statement]);
  equal(headings("before any day is known", "parcel"), [statement]);
  equal(printed("with days for the calendar", "all").adoptedStyleSheets.length, 1);
});

test("Statement and parcel name the request by its identifier", () => {
  const text = textOf(printed("with days for the calendar", "all").querySelector(".statement"));
  equal(text.split("the-request").length - 1, 2);
});
