import english from "messages:en";
import estimateInEnglish from "messages:en-estimate";
import { render, type TemplateResult, unsafeCSS } from "lit";
import * as rules from "upfront-terms";
import type { Estimate, Facts, Issue } from "../../../lib/api.js";
import { createWords, type Words } from "../../i18n/words.ts";
import theme from "../../theme.css?inline";
import { frameStyles } from "../frame.ts";
import { panelStyles } from "../index.ts";
import type { PanelModel, WhatIf } from "../model.ts";

/** A named example of a part: what is known, and the panel's own state where it is not the usual one. */
export interface Example {
  name: string;
  facts: Facts;
  whatIf?: WhatIf;
  state?: PanelModel["state"];
  issues?: Issue[];
}

await rules.default();

export { rules };

export const words: Words = createWords("en", [english, estimateInEnglish]);

/** The example as the element would hand it to the panel; what the customer does is noted in `calls`. */
export function modelOf(example: Example): PanelModel & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  const { facts, whatIf = {}, state = "ready", issues } = example;
  return {
    words,
    facts,
    rules,
    state,
    issues,
    whatIf,
    calls,
    estimate: state === "ready" ? estimateOf(facts) : undefined,
    onWhatIf: (change) => calls.push(["whatIf", change]),
    onRetry: () => calls.push(["retry"]),
    onAsk: (fact) => calls.push(["ask", fact]),
  };
}

/** The real answer of the rules: an example can't promise what they do not say. */
export function estimateOf(facts: Facts): Estimate {
  return rules.estimate(facts);
}

const host = document.getElementById("stage") as HTMLElement;
const root = host.attachShadow({ mode: "open" });
root.adoptedStyleSheets = [unsafeCSS(theme), frameStyles, ...panelStyles].flatMap((style) => style.styleSheet ?? []);

/** Shows a template in the panel's styles, and gives the root it stands in. */
export function show(template: TemplateResult | symbol): HTMLElement {
  const panel = document.createElement("div");
  panel.className = "estimate-panel";
  root.replaceChildren(panel);
  render(template, panel);
  return panel;
}

const tick = () => new Promise((done) => setTimeout(done, 20));

/** Opens every disclosure, those too that only the opened ones bring, and waits for what is loaded then. */
export async function openAll(panel: HTMLElement): Promise<void> {
  const closed = () => [...panel.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  for (let found = closed(); found.length > 0 || panel.querySelector(".what-if-loading"); found = closed()) {
    for (const details of found) details.open = true;
    await tick();
  }
}

/** The text that a reader meets, its white space evened out. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
