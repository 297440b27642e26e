import { type CSSResult, unsafeCSS } from "lit";
import css from "./kept.css?inline";

export const styles: CSSResult = unsafeCSS(css);
