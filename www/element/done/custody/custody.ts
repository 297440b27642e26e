import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import type { Answers } from "../../form/answers.ts";
import { quantityOf } from "../../form/quantity.ts";
import { asks } from "../../form/questions.ts";
import { serialNumbers } from "../../form/request.ts";
import type { Sheet } from "../../take-along/paper.ts";

/** How often a meter changes hands, at the most that there is room for on the sheet. */
const HANDS = ["removed", "carrier", "arrived", "other"];

/**
 * The meters whose measurement a disagreement may hang on: the customer has told what they were like when they were taken down.
 * No document says when there is to be such a sheet, and most of what is measured nobody disagrees about.
 */
const inQuestion = ({ items }: Answers) =>
  items.filter(
    ({ desk, ...item }) => asks.measured(item) && (desk.typed?.reading?.trim() || desk.removedOn || desk.seal),
  );

/** Whether a custody sheet can be of use: such a meter is sent in. */
export const isCustodyKept = (answers: Answers): boolean => asks.sendingIn(answers) && inQuestion(answers).length > 0;

/**
 * A page that goes with the meters: what they read and how their seals were when they were removed, and who has had them since.
 * It is written on by hand.
 */
export function custodySheet(words: Words, answers: Answers, id: string): Sheet {
  const t = (key: string) => words.t(`done.custody.${key}`);
  const meters = inQuestion(answers).flatMap((item) => {
    const numbers = serialNumbers(item);
    // What has been told of several meters together is not known of each of them.
    const reading = numbers.length < 2 && (quantityOf(item) ?? 1) === 1 ? item.desk.typed?.reading?.trim() : undefined;
    return (numbers.length > 0 ? numbers : [""]).map((number) => [item.product.trim(), number, reading ?? ""]);
  });
  const reference = `${words.t("form.along.reference")}: ${id}`;
  return html`<div class="custody">
    <h1>${t("title")}</h1>
    <p>${t("hint")}</p>
    <p>${t("lead")}</p>
    ${table("custody-meters", t("meters"), [words.t("form.item.product.label"), words.t("form.item.serials.label"), t("reading"), t("seal"), t("sealState")], meters, reference)}
    ${table(
      "custody-hands",
      t("hands"),
      [t("step"), t("when"), t("from"), t("to"), t("sealState")],
      HANDS.map((step) => [t(step)]),
      reference,
    )}
  </div>`;
}

/** A table whose last cells are left blank, to be written in. Its heads and what it belongs to stand on each of its pages. */
function table(
  id: string,
  title: string,
  headings: string[],
  rows: readonly string[][],
  reference: string,
): TemplateResult {
  return html`<h2 id=${id}>${title}</h2>
    <table aria-labelledby=${id}>
      <colgroup><col class="custody-what" /></colgroup>
      <thead>
        <tr><th colspan=${headings.length}>${reference}</th></tr>
        <tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`<tr>${headings.map((_, at) => html`<td>${row[at] ?? ""}</td>`)}</tr>`)}
      </tbody>
    </table>`;
}
