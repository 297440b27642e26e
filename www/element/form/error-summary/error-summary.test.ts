import { nothing } from "lit";
import { formExampleOf } from "../../harness/examples.ts";
import { formModelOf } from "../../harness/models/form.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, test } from "../../harness/test.ts";
import { type Answers, newItem, noAnswers } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import { errorSummary, SUMMARY_ID } from "./error-summary.ts";

function shown(name: string): { summary: HTMLElement; calls: unknown[][] } {
  const { view, form, calls } = formModelOf(formExampleOf("form/error-summary", name));
  return { summary: show(errorSummary(view.problems, words, form.goTo), "form"), calls };
}

test("Everything that is missing is listed, and counted in the title", () => {
  const { summary } = shown("everything missing");
  equal(textOf(summary.querySelector("h3")), "There are problems with 6 answers");
  equal(summary.querySelectorAll("li a").length, 6);
});

test("One thing is one thing", () => {
  equal(textOf(shown("one thing wrong").summary.querySelector("h3")), "There is a problem with one answer");
});

test("The summary can be given the focus, and is named by its title", () => {
  const group = shown("one thing wrong").summary.querySelector(`#${SUMMARY_ID}`) as HTMLElement;
  equal([group.tabIndex, group.getAttribute("role")], [-1, "group"]);
  equal(group.querySelector("h3")?.id, group.getAttribute("aria-labelledby"));
});

test("Each entry leads to its field, and leaves the address of the page alone", () => {
  const { summary, calls } = shown("several products with mistakes");
  const before = location.href;
  for (const link of summary.querySelectorAll<HTMLAnchorElement>("a")) link.click();
  equal(calls, [
    ["goTo", "item-1-quantity"],
    ["goTo", "item-2-wearPercent"],
  ]);
  equal(location.href, before);
});

test("Of an answer whose field is not there it is told what it is, and it can be left out, or its field be asked for", () => {
  const item = { ...newItem([]), replacementValue: "1 000 or so" };
  const answers = { ...noAnswers(), items: [item] };
  const problem = {
    field: itemField(item, "replacementValue"),
    message: "form.problem.item.replacementValue.invalid",
    empty: false,
  };
  const without = { ...words, has: (key: string) => key !== problem.message };
  for (const [own, text, label] of [
    [words, words.t("kept.undrawn.text", { typed: "1 000 or so" }), words.t("kept.undrawn.leaveOut")],
    [undefined, "“1 000 or so”", words.t("form.notice.retry")],
  ] as const) {
    let changed = answers;
    let tried = 0;
    const undrawn = {
      answers,
      words: own,
      change: (how: (answers: Answers) => Answers) => {
        changed = how(changed);
      },
      retry: () => {
        tried += 1;
      },
    };
    const bare = {
      ...without,
      has: (key: string) => without.has(key) && (own !== undefined || !key.startsWith("kept")),
    };
    const summary = show(
      errorSummary([problem], bare, () => {}, undrawn),
      "form",
    );
    const button = summary.querySelector("li button");
    equal(textOf(summary.querySelector("li")), `${text} ${label}`);
    (button as HTMLElement).click();
    equal([changed.items[0]?.replacementValue, tried], own ? ["", 0] : ["1 000 or so", 1]);
  }
});

test("Where all is well there is no summary", () => {
  equal(errorSummary([], words, () => {}) === nothing, true);
});
