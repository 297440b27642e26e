// What is shown once there is an estimate.

import { type CSSResult, unsafeCSS } from "lit";
import { panelStyles } from "../panel/index.ts";
import takeAlongCss from "../take-along/take-along.css?inline";
import peekCss from "./peek.css?inline";

export { renderPanel } from "../panel/index.ts";
export { TakeAlong } from "../take-along/take-along.ts";
export { liveSentence, renderPeek } from "./peek.ts";

export const styles: CSSResult[] = [...panelStyles, unsafeCSS(takeAlongCss), unsafeCSS(peekCss)];
