import { type CSSResult, unsafeCSS } from "lit";
import again from "./again/again.css?inline";
import choice from "./choice/choice.css?inline";
import consent from "./consent.css?inline";
import policy from "./policy/policy.css?inline";
import receipt from "./receipt/receipt.css?inline";
import rights from "./rights/rights.css?inline";

/** The style sheets of the part, for the shadow root to adopt. */
export const consentStyles: CSSResult[] = [consent, choice, again, policy, receipt, rights].map((text) =>
  unsafeCSS(text),
);
