import { anyExampleOf } from "../../harness/examples.ts";
import { type NoteExample, noteModelOf } from "../../harness/models/done.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, test } from "../../harness/test.ts";
import { endText, renderNotes } from "./note.ts";

function shown(name: string) {
  const model = noteModelOf(anyExampleOf<NoteExample>("done/note", name));
  const place = show(renderNotes(words, model), "");
  return { model, place, texts: [...place.querySelectorAll("p")].map((one) => textOf(one)) };
}

/** How an instant reads on the computer that runs this. */
const [day, time] = (() => {
  const at = new Date("2026-11-21T13:32:00.000Z");
  const print = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", style).format(at);
  return [print({ dateStyle: "medium" }), print({ timeStyle: "short" })];
})();

test("What is older, or whose end is not known, says since when, and leads to where it is handed over", () => {
  for (const [name, key, field] of [
    ["changed since it was handed over", "older", "done"],
    ["the page was left while it was handed over", "unsure", "submit"],
  ] as const) {
    const { place, texts, model } = shown(name);
    equal(texts, [`${words.t(`done.note.${key}`, { day, time })} ${words.t("done.note.show")}`]);
    place.querySelector("button")?.click();
    equal(model.calls, [["goTo", field]]);
  }
});

test("Something newer of another window's is said, and that it failed where no button of the form's is there to say so", () => {
  const { texts } = shown("something newer was handed over in another window");
  equal(texts, [`${words.t("done.note.newer", { day, time })} ${words.t("done.note.show")}`]);
  const { place, texts: inside } = shown("failed in a form of the page's own");
  equal([inside, place.querySelector("button")], [[words.t("form.submit.failed")], null]);
});

test("What became of a request that was left is said beside the one that stands there, and can be hidden once it has an end", () => {
  const { place, texts, model } = shown("handed over in another window, while an earlier one failed");
  equal(texts.length, 2);
  place.querySelector("button")?.click();
  equal(model.calls, [["hide"]]);
  equal(shown("on its way when the form was emptied").place.querySelector("button"), null);
});

test("What failed before can be brought back, and what another window is at is said", () => {
  const { place, model } = shown("an earlier one failed, and can be brought back");
  equal([...place.querySelectorAll("button")].map(textOf), [words.t("done.note.bringBack"), words.t("done.note.hide")]);
  place.querySelector("button")?.click();
  equal(model.calls, [["bringBack"]]);
  const [said] = shown("another window is at it").texts;
  equal(said?.startsWith(words.t("done.note.pending")), true);
});

test("Nothing stands there for a request that is being filled in, or whose end the customer has just been led to", () => {
  for (const attempt of [
    { state: "open", isTried: false },
    { state: "done", isTried: true, handed: { at: "2026-11-21T13:32:00.000Z", content: "" } },
  ] as const) {
    const model = { ...noteModelOf({ name: "" }), attempt };
    equal(show(renderNotes(words, model), "").querySelector(".end-notes"), null);
  }
});

test("What is read out is what is said there, or that it has been handed over and where the next steps stand", () => {
  const said = (name: string, isLeft = false) =>
    endText(words, noteModelOf(anyExampleOf<NoteExample>("done/note", name)), isLeft);
  equal(said("changed since it was handed over"), words.t("done.note.older", { day, time }));
  equal(said("handed over after the form was emptied", true), words.t("done.note.left.done"));
  equal(endText(words, { attempt: { state: "done", isTried: true }, left: undefined }), words.t("done.told"));
});
