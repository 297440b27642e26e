import { type CSSResult, unsafeCSS } from "lit";
import choice from "./fields/choice.css?inline";
import fields from "./fields/fields.css?inline";
import form from "./form.css?inline";
import sections from "./sections/sections.css?inline";

/** The style sheets of the form's parts, for the shadow root to adopt. */
export const formStyles: CSSResult[] = [form, sections, fields, choice].map((text) => unsafeCSS(text));
