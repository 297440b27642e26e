import { html, nothing, render, type TemplateResult, unsafeCSS } from "lit";
import type { Because, Estimate, Facts, Scenario } from "../../../lib/api.js";
import { totalInclVat } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { clausesOf } from "../../panel/assumptions/assumptions.ts";
import { basisTexts } from "../../panel/basis.ts";
import { ruleText } from "../../panel/deadlines/rule.ts";
import { findingText } from "../../panel/findings/findings.ts";
import { groupFindings } from "../../panel/findings/group.ts";
import { rangeOf } from "../../panel/range/range.ts";
import {
  chargeInclVat,
  chargeName,
  chargesOf,
  chargeValue,
  matterOf,
  notes,
  payerText,
  readyIn,
  totalText,
  when,
} from "../../panel/scenarios/outcome.ts";
import { factLabel, factValue } from "../../panel/why/facts.ts";
import { clauseNumber } from "../../panel/why/why.ts";
import type { RulesApi } from "../../rules.ts";
import css from "./statement.css?inline";

/** What the statement says. */
export interface StatementModel {
  words: Words;
  facts: Facts;
  estimate: Estimate;
  /** Knows which clauses can be read in more than one way. */
  rules?: Pick<RulesApi, "interpretations"> | undefined;
}

const styles = unsafeCSS(css);

/** Puts the statement into its place in the element, for the page that is about to be printed. */
export function fillStatement(root: ShadowRoot, model: StatementModel): void {
  const sheet = styles.styleSheet as CSSStyleSheet;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const place = root.querySelector<HTMLElement>(".statement");
  if (place) render(renderStatement(model), place);
}

/** The estimate on paper: everything that the panel says, nothing folded up, each line with its clauses. */
export function renderStatement(model: StatementModel): TemplateResult {
  const { words, estimate } = model;
  const { applicability } = estimate;
  return html`<h1>${words.t("form.along.statement")}</h1>
    <p>${basisTexts(words, estimate, words.date(estimate.asOf, "long")).join(" ")}
      ${words.t("form.along.notBinding")}</p>
    ${answers(model)}
    <h2>${words.t(`estimate.applicability.${applicability.answer}.title`)}</h2>
    <p>${words.t(`estimate.applicability.${applicability.answer}.text`)}</p>
    <h2>${words.t("estimate.range.title")}</h2>
    ${range(model)}
    ${estimate.scenarios.map((scenario) => outcome(model, scenario))}
    ${table(words, words.t("estimate.deadlines.title"), dates(model))}
    ${(["warning", "duty", "right", "exclusion", "disclosure"] as const).map((kind) => findings(model, kind))}
    ${table(words, words.t("estimate.assumptions.title"), interpretations(model))}`;
}

function range({ words, estimate }: StatementModel): TemplateResult {
  const { amount, inclVat, open, mixed } = rangeOf(words, estimate);
  const figure = amount ? `${amount} ${words.t("estimate.range.exclVat")}` : words.t("estimate.range.none");
  return html`<p class="statement-range"><strong>${figure}</strong></p>
    ${[inclVat, open, mixed].map((text) => (text ? html`<p>${text}</p>` : nothing))}`;
}

interface Row {
  what: string;
  value?: string | undefined;
  /** The clauses, as numbers. */
  clauses?: readonly string[];
}

/** One part of the statement. Where no row has a value, the words have its room; where none has a clause, the value. */
function table(words: Words, title: string, rows: readonly Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const valued = rows.some(({ value }) => value);
  const cited = rows.some(({ clauses }) => clauses?.length);
  // An id has no spaces: they part one id from the next.
  const id = `statement-${title.replace(/\s+/g, "-")}`;
  return html`<h2 id=${id}>${title}</h2>
    <table aria-labelledby=${id}>
      ${rows.map(
        ({ what, value, clauses = [] }) => html`<tr>
          <td colspan=${valued ? 1 : 2}>${what}</td>
          ${valued ? html`<td class="statement-value">${value}</td>` : nothing}
          ${cited ? html`<td class="statement-clauses">${clauseText(words, clauses)}</td>` : nothing}
        </tr>`,
      )}
    </table>`;
}

const clauseText = (words: Words, clauses: readonly string[]): string =>
  clauses.length === 0 ? "" : words.t("form.field.clause", { clause: clauses.join(", ") });

const numbers = (because: Because): string[] => [...new Set(because.clauses.map(clauseNumber))];

/** The facts that are said in another way, or that no figure depends on. */
const ELSEWHERE = new Set([
  "asOf",
  "editions",
  "items",
  "rateCard",
  "calendar",
  "interpretations",
  "consents",
  "policy",
]);

/** What the estimate was made from. Rates and closures stand with the lines that come from them. */
function answers({ words, facts }: StatementModel): TemplateResult | typeof nothing {
  const { items = [], calendar } = facts;
  const given: [string, unknown][] = items.flatMap((item, index) =>
    Object.entries(item).map(([name, value]): [string, unknown] => [`items[${index}].${name}`, value]),
  );
  for (const [name, value] of Object.entries(facts)) if (!ELSEWHERE.has(name)) given.push([name, value]);
  if (calendar?.closures?.length) given.push(["calendar.closures", calendar.closures]);
  const rows = given.map(([path, value]) => ({ what: factLabel(words, path), value: factText(words, path, value) }));
  return table(words, words.t("form.along.answers"), rows);
}

function factText(words: Words, path: string, value: unknown): string {
  return Array.isArray(value) && value.length === 0
    ? words.t("estimate.assumptions.change.none")
    : factValue(words, path, value);
}

function outcome({ words, facts, estimate }: StatementModel, scenario: Scenario): TemplateResult | typeof nothing {
  const matter = matterOf(facts);
  const charges = chargesOf(estimate, scenario);
  const all = together(totalText(words, scenario), totalInclVat(words, scenario.total));
  const title = `${words.t(`estimate.scenario.${scenario.id}.title`)}: ${all}`;
  const rows: Row[] = [
    { what: when(words, scenario, matter), clauses: numbers(scenario.because) },
    ...charges.map((charge) => ({
      what: `${chargeName(words, charge, matter)}, ${payerText(words, charge)}`,
      value: together(chargeValue(words, charge, matter), chargeInclVat(words, charge)),
      clauses: numbers(charge.because),
    })),
  ];
  rows.push(...notes(words, scenario, charges).map((what) => ({ what })));
  const ready = readyIn(estimate, scenario);
  if (ready) {
    const date = words.date(ready.completedOn);
    rows.push({ what: words.t("estimate.scenarios.ready", { date }), clauses: numbers(ready.because) });
  }
  return table(words, title, rows);
}

/** An amount, and the same with VAT where there is one. */
const together = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined).join(", ");

function dates({ words, estimate }: StatementModel): Row[] {
  return estimate.timeline.map((milestone) => ({
    what: words.t(`estimate.milestone.${milestone.id}`),
    value: milestone.date ? words.date(milestone.date, "long") : ruleText(words, milestone),
    clauses: numbers(milestone.because),
  }));
}

function findings(
  { words, estimate, facts }: StatementModel,
  kind: Estimate["findings"][number]["kind"],
): TemplateResult | typeof nothing {
  const found = groupFindings(estimate.findings, kind);
  const rows = found.map((one) => ({ what: findingText(words, one, facts), clauses: numbers(one.because) }));
  return table(words, words.t(`estimate.findings.${kind}`, { count: found.length }), rows);
}

function interpretations({ words, estimate, rules }: StatementModel): Row[] {
  return estimate.assumptions.map(({ interpretation, choice }) => ({
    what: words.t(`estimate.interpretation.${interpretation}.title`),
    value: words.t(`estimate.interpretation.${interpretation}.${choice}`),
    clauses: clausesOf(interpretation, rules),
  }));
}
