import { type CSSResult, unsafeCSS } from "lit";
import layout from "./layout.css?inline";
import { frameStyles } from "./panel/frame.ts";
import theme from "./theme.css?inline";

/** The styles of both elements: not the class's, which a server that renders pages would make when it loads the module. */
export const sharedStyles: CSSResult[] = [unsafeCSS(theme), unsafeCSS(layout), frameStyles];
