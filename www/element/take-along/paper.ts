import { html, nothing, render, type TemplateResult, unsafeCSS } from "lit";
import { parcelOf } from "../../words/parcel.ts";
import type { StatementOf } from "../../words/statement.ts";
import type { Words } from "../../words/words.ts";
import parcelCss from "./parcel/parcel.css?inline";
import { renderParcel } from "./parcel/parcel.ts";
import statementCss from "./statement/statement.css?inline";
import { renderStatement } from "./statement/statement.ts";

/** A page of its own, as another part has put it together. */
export type Sheet = TemplateResult;

/** What is printed: the statement with what goes into the parcel, where something is sent in; that page alone; or another one. */
export type Paper = "all" | "parcel" | Sheet;

const styles = unsafeCSS(statementCss + parcelCss);

/** Puts what is printed into its place in the element, for the page that is about to be printed. */
export function fillPaper(root: ShadowRoot, words: Words, of: StatementOf, paper: Paper): void {
  const sheet = styles.styleSheet as CSSStyleSheet;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const place = root.querySelector<HTMLElement>(".statement");
  if (place && typeof paper === "object") {
    render(paper, place);
    return;
  }
  const parcel = parcelOf(words, of);
  const statement = paper === "all" || parcel === undefined ? renderStatement(words, of) : nothing;
  if (place) render(html`${statement} ${parcel ? renderParcel(words, parcel) : nothing}`, place);
}
