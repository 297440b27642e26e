// What is shown once there is an estimate.

import { type CSSResult, type LitElement, unsafeCSS } from "lit";
import { readClauses } from "../clause/read-clauses.ts";
import { DeskPart } from "../form/desk-part.ts";
import ofEstimateCss from "../form/sections/of-estimate.css?inline";
import { Mistakes } from "../host/mistakes.ts";
import { SettingsPart } from "../host/settings/settings-part.ts";
import { panelStyles } from "../panel/index.ts";
import takeAlongCss from "../take-along/take-along.css?inline";
import { type Luggage, TakeAlong } from "../take-along/take-along.ts";
import { hushOtherLanguage } from "./hush.ts";
import { keepInView } from "./keep-in-view.ts";
import { OpenReasons } from "./open-reasons.ts";
import peekCss from "./peek.css?inline";
import { keepText } from "./replaced-text.ts";

export { costSentence } from "../../words/first.ts";
export { lateSections } from "../form/desk-part.ts";
export { fieldOfFact } from "../form/fields/of-fact.ts";
export { Warned } from "../form/warned.ts";
export { renderPanel } from "../panel/index.ts";
export { share } from "../panel/share.ts";
export { answerTo, isPages } from "./answer.ts";
export { answerable } from "./answerable.ts";
export { drawn } from "./drawn.ts";
export { figuresOf } from "./figures-of.ts";
export { renderNotices } from "./notices.ts";
export { renderPeek } from "./peek.ts";

export const styles: CSSResult[] = [
  ...panelStyles,
  unsafeCSS(takeAlongCss),
  unsafeCSS(peekCss),
  unsafeCSS(ofEstimateCss),
];

/** What goes on once it has begun. */
interface Begun {
  takeAlong: TakeAlong;
  desk: DeskPart;
  /** What tells the page of its mistakes, and what finds them in what it has set. */
  mistakes: Mistakes;
  settings: SettingsPart;
  reasons: OpenReasons;
}

/** What goes on beside the drawing as soon as there can be an estimate. */
export function begin(host: LitElement, luggage: () => Luggage): Begun {
  readClauses(host);
  keepInView(host);
  keepText(host);
  hushOtherLanguage(host);
  const desk = new DeskPart(host, luggage);
  const mistakes = new Mistakes(host);
  return {
    desk,
    takeAlong: new TakeAlong(host, luggage, desk),
    mistakes,
    settings: new SettingsPart(host, mistakes),
    reasons: new OpenReasons(host),
  };
}
