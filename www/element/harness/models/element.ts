import { html, type TemplateResult } from "lit";
import type { Facts, Issue, RateCard } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import type { RulesLoader } from "../../rules.ts";
import { rules, words } from "../stage.ts";
import "../../index.ts";

/** An example of a whole element: how far it is with loading, and what the page gives it. */
export interface ElementExample {
  name: string;
  /** The estimate alone, where nothing else is said the form with its estimate. */
  alone?: boolean;
  state?: "loading" | "failed" | "ready";
  facts?: Partial<Facts>;
  rateCard?: RateCard;
  sampleRates?: RateCard;
  vatPercent?: string;
  disabled?: boolean;
  /** What the rules are made to refuse. */
  issues?: Issue[];
}

/** What is there once every part of the estimate has been drawn. */
export const DRAWN = ".details:not(:has([aria-busy]))";

/** What stands in the element once it is in the state of the example. */
export function signOf({ state = "ready", issues }: ElementExample): string {
  if (issues) return ".issues";
  return { loading: ".loading", failed: ".failed", ready: DRAWN }[state];
}

/** The element as a page has it, in the example's state. */
export function elementOf(example: ElementExample, spoken: Words = words): TemplateResult {
  const { alone = false, facts, rateCard, sampleRates, vatPercent, disabled = false } = example;
  if (alone) {
    return html`<service-estimate
      lang=${spoken.lang}
      .asOf=${"2026-11-21"}
      .facts=${facts}
      .rateCard=${rateCard}
      .vatPercent=${vatPercent}
      .loader=${loaderOf(example)}
    ></service-estimate>`;
  }
  return html`<service-request
    lang=${spoken.lang}
    .asOf=${"2026-11-21"}
    .facts=${facts}
    .rateCard=${rateCard}
    .sampleRates=${sampleRates}
    .vatPercent=${vatPercent}
    .disabled=${disabled}
    .loader=${loaderOf(example)}
  ></service-request>`;
}

function loaderOf({ state = "ready", issues }: ElementExample): RulesLoader {
  if (state === "loading") return () => new Promise(() => {});
  if (state === "failed") return () => Promise.reject(new Error("the network is lost"));
  const refuse = () => {
    throw Object.assign(Object.create(rules.RulesError.prototype), { issues });
  };
  return async () => (issues ? { ...rules, estimate: refuse } : rules);
}
