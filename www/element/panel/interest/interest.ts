// Loaded once it is opened, or when there is nothing else to do: few ask what paying late would cost before they pay.

import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { CustomerKind, Estimate, Facts, IsoDate, Issue } from "../../../lib/api.js";
import { customerText, interestOf, owedVat } from "../../../words/interest.ts";
import { plainKroner } from "../../../words/kroner.ts";
import { NOTHING } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { ask } from "../ask.ts";
import { dayNumber, isoDay } from "../calendar-days.ts";
import type { RulesApi, WhatIf } from "../model.ts";
import { why } from "../why/why.ts";
import { renderCurve } from "./curve.ts";
import { type Growth, growth, termsOf } from "./growth.ts";
import css from "./interest.css?inline";
import { renderTables } from "./tables.ts";

export const interestStyles: CSSResult = unsafeCSS(css);

export interface InterestModel {
  estimate: Pick<Estimate, "asOf" | "timeline" | "lateInterest" | "mostOwed">;
  facts: Facts;
  rules?: RulesApi | undefined;
  whatIf: WhatIf;
}

/** The same, where the customer tries it out. */
export interface InterestInputs extends InterestModel {
  words: Words;
  onWhatIf(whatIf: WhatIf): void;
}

/** A what-if that shows more than one commenced month before the customer has touched it. */
const DAYS_LATE = 75;
/** Where nobody knows what can be owed, an amount to try it with. */
const TRY_AMOUNT = "1000.00";

/** What paying late costs: the customer's own amount, due date and day of payment. */
export function renderInterest(model: InterestInputs): TemplateResult {
  const { words, facts, rules } = model;
  const question = startingQuestion(model);
  const kinds: CustomerKind[] = facts.customer ? [facts.customer] : ["business", "consumer"];
  const { answer, issues } = ask(() => rules && kinds.map((kind) => growthOf(rules, question, kind, facts)));
  return html`<p>${words.t("estimate.interest.lead")}</p>
    ${renderInputs(model, question, issues)} ${answer ? renderAnswer(words, answer) : nothing}`;
}

/** What was typed, else what the estimate knows, else an example. */
export function startingQuestion({ estimate, whatIf, facts, rules }: InterestModel): Required<WhatIf> {
  const { lateInterest, mostOwed, timeline, asOf } = estimate;
  const known = timeline.find((milestone) => milestone.id === "paymentDue")?.date ?? facts.agreedPaymentOn;
  const dueOn = whatIf.dueOn ?? lateInterest?.dueOn ?? known ?? dueIfInvoiced(asOf, facts, rules);
  return {
    principal: whatIf.principal ?? (mostOwed === NOTHING ? undefined : mostOwed) ?? TRY_AMOUNT,
    dueOn,
    paidOn: whatIf.paidOn ?? later(dueOn, DAYS_LATE),
  };
}

/** By when an invoice of that day would have to be paid; that day itself while nobody can say. */
function dueIfInvoiced(invoicedOn: IsoDate, facts: Facts, rules: RulesApi | undefined): IsoDate {
  const { answer } = ask(() => rules?.paymentDue({ invoicedOn, ...termsOf(facts) }));
  return answer?.dueOn ?? invoicedOn;
}

function later(date: string, days: number): string {
  const day = dayNumber(date);
  return Number.isNaN(day) ? date : isoDay(day + days);
}

/** How interest grows for a kind of customer. @throws RulesError where what was typed is not an amount or a day */
export function growthOf(
  rules: RulesApi,
  { principal, dueOn, paidOn }: Required<WhatIf>,
  customer: CustomerKind,
  facts: Facts,
): Growth {
  return growth(rules, { principal: plainKroner(principal), dueOn, paidOn, customer, ...termsOf(facts) });
}

/** The field of the what-if that a problem of the question belongs to. */
const FIELD_OF: Record<string, keyof WhatIf> = { principal: "principal", dueOn: "dueOn", asOf: "paidOn" };

function renderInputs(model: InterestInputs, question: Required<WhatIf>, issues: readonly Issue[]): TemplateResult {
  const fields: [keyof WhatIf, "text" | "date"][] = [
    ["principal", "text"],
    ["dueOn", "date"],
    ["paidOn", "date"],
  ];
  // What was typed stays as it was typed; an amount of ours is written as it would be typed.
  const shown = { ...question, principal: model.whatIf.principal ?? model.words.typed(question.principal) };
  const wrong = new Set(issues.map((issue) => FIELD_OF[issue.path] ?? "paidOn"));
  return html`<div class="interest-inputs">
    ${fields.map(([name, type]) => renderInput(model, name, type, shown[name], wrong.has(name)))}
  </div>`;
}

function renderInput(
  { words, facts, whatIf, onWhatIf }: InterestInputs,
  name: keyof WhatIf,
  type: "text" | "date",
  value: string,
  wrong: boolean,
): TemplateResult {
  const id = `whatif-${name}`;
  const changed = (event: Event) => onWhatIf({ ...whatIf, [name]: (event.target as HTMLInputElement).value });
  return html`<div class="interest-field">
    <label for=${id}>
      ${words.t(`estimate.interest.${name}`)} ${name === "principal" ? owedVat(words, facts) : nothing}
    </label>
    <input
      id=${id}
      type=${type}
      inputmode=${type === "text" ? "decimal" : nothing}
      autocomplete="off"
      .value=${value}
      aria-invalid=${wrong ? "true" : nothing}
      aria-describedby=${wrong ? `${id}-wrong` : nothing}
      @input=${changed}
      @change=${changed}
    />
    ${wrong ? html`<p class="field-wrong" id="${id}-wrong">${words.t(`estimate.interest.wrong.${name}`)}</p>` : nothing}
  </div>`;
}

function renderAnswer(words: Words, growths: readonly Growth[]): TemplateResult {
  const stale = growths.some((one) => one.result.stale);
  return html`
    <ul class="interest-results">
      ${growths.map((one) => renderResult(words, one))}
    </ul>
    ${stale ? html`<p class="stale-note">${words.t("estimate.interest.stale")}</p>` : nothing}
    ${renderCurve(words, growths)} ${renderTables(words, growths)}
  `;
}

function renderResult(words: Words, { customer, result }: Growth): TemplateResult {
  const title = customerText(words, customer);
  const { interest, months, total, limit } = interestOf(words, result);
  return html`<li class="interest-result key-${customer}">
    <p class="interest-kind">${title}</p>
    <p class="interest-figure">${interest}</p>
    <p>${months}</p>
    <p>${total}</p>
    <p class="interest-limit">${limit}</p>
    ${why(words, result.because, title)}
  </li>`;
}
