import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Estimate, Facts, Issue, Money } from "../../../lib/api.js";
import { clausesOf } from "../../../words/interpretation.ts";
import { readyText } from "../../../words/outcome.ts";
import { rangeOf } from "../../../words/range.ts";
import { supposedText, type Variant } from "../../../words/what-if.ts";
import type { Words } from "../../../words/words.ts";
import { define } from "../../define.ts";
import type { RulesApi, WhatIf } from "../model.ts";
import { given, PanelPart } from "../part.ts";
import { largest } from "../pixels.ts";
import { renderLanes } from "./bar.ts";
import { type Compares, interestLine } from "./late-interest.ts";
import { renderDifferences } from "./lines.ts";
import type { Supposition } from "./supposition.ts";
import { suppositions } from "./suppositions.ts";
import css from "./what-if.css?inline";

export const whatIfStyles: CSSResult = unsafeCSS(css);

/** A what-if and what the rules say of it. */
interface Compared extends Variant {
  supposition: Supposition;
}

/** The what-ifs of the facts, each with its estimate. */
function compared(rules: RulesApi, facts: Facts, estimate: Estimate): { base: Estimate; all: Compared[] } {
  const offered = suppositions(facts, estimate, rules);
  const changes = offered.map(({ change }) => change);
  const { base, variants } = rules.compare(facts, changes);
  const all = offered.flatMap((supposition, index) => {
    const variant = variants[index];
    return variant ? [{ supposition, base, ...variant }] : [];
  });
  return { base, all };
}

/** The what-ifs side by side. `words` have those of the what-ifs. While an answer is malformed there is nothing to compare. */
export function renderComparison(words: Words, model: Compares): TemplateResult | typeof nothing {
  const { rules, facts, estimate, issues = [] } = model;
  if (rules === undefined || estimate === undefined || issues.length > 0) return nothing;
  const { base, all } = compared(rules, facts, estimate);
  const kinds = [...new Set(all.map(({ supposition }) => supposition.kind))];
  const top = largest([base, ...all.map((one) => one.estimate)].map(({ range }) => range.pricedMax));
  return html`<p>${words.t("whatIf.lead")}</p>
    ${renderBase(words, base, facts, top)}
    ${repeat(
      kinds,
      (kind) => kind,
      (kind) => html`<section class="what-if-kind" aria-labelledby="what-if-${kind}">
        <h4 id="what-if-${kind}">${words.t(`whatIf.kind.${kind}`)}</h4>
        <ul class="what-ifs">
          ${repeat(
            all.filter(({ supposition }) => supposition.kind === kind),
            ({ supposition }) => JSON.stringify(supposition.change),
            (one) => renderCard(words, model, one, top),
          )}
        </ul>
      </section>`,
    )}`;
}

/** What everything is compared with. */
function renderBase(words: Words, base: Estimate, facts: Facts, top: Money): TemplateResult {
  const { price, open } = rangeOf(words, base, facts);
  const { date, items } = base.timeline.find(({ id }) => id === "expectedCompletion") ?? {};
  return html`<div class="what-if-now">
    <p class="what-if-title">${words.t("whatIf.now")}</p>
    <p class="what-if-figure">${price ? `${price.figure} ${price.vat}` : words.t("estimate.range.none")}</p>
    ${renderLanes(base.range, undefined, top)}
    ${open ? html`<p class="what-if-note">${open}</p>` : nothing}
    ${date ? html`<p class="what-if-note">${readyText(words, date, facts.items, items)}</p>` : nothing}
  </div>`;
}

function renderCard(words: Words, model: Compares, one: Compared, top: Money): TemplateResult {
  const { supposition, base, estimate, differences } = one;
  const interest = interestLine(words, model, supposition);
  const same = Object.keys(differences).length === 0 && interest === undefined;
  return html`<li class="what-if ${same ? "what-if-same" : ""}">
    <p class="what-if-title">${supposedText(words, supposition)}</p>
    ${clauseNote(words, model, supposition)}
    ${same ? html`<p class="what-if-note">${words.t("whatIf.same")}</p>` : nothing}
    ${differences.range ? renderLanes(base.range, estimate.range, top) : nothing}
    ${same ? nothing : renderDifferences(words, { base, estimate, differences, interest, facts: { ...model.facts, ...supposition.change } })}
  </li>`;
}

/** Which clauses can be read in another way. */
function clauseNote(words: Words, { rules }: Compares, one: Supposition): TemplateResult | typeof nothing {
  const numbers = one.kind === "interpretation" ? clausesOf(one.name, rules?.interpretations() ?? []) : [];
  if (numbers.length === 0) return nothing;
  const text = words.t("whatIf.clauses", { count: numbers.length, clauses: words.list(numbers) });
  return html`<p class="what-if-note">${text}</p>`;
}

class EstimateComparison extends PanelPart {
  static override properties = given("words", "rules", "facts", "estimate", "issues", "whatIf");
  words!: Words;
  rules: RulesApi | undefined;
  facts!: Facts;
  estimate: Estimate | undefined;
  issues: readonly Issue[] | undefined;
  whatIf!: WhatIf;

  protected override render(): TemplateResult | typeof nothing {
    return renderComparison(this.words, this);
  }
}

define("service-estimate-comparison", EstimateComparison);
