import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Charge, Estimate, Facts, Scenario } from "../../../lib/api.js";
import { chargeLine } from "../../../words/charge.ts";
import { type Matter, matterOf } from "../../../words/matter.ts";
import {
  orderText,
  outcomeRow,
  outcomeTitle,
  outcomeWhen,
  readyIn,
  readyText,
  rowsVatText,
  scaleText,
  shownCharges,
  totalNotes,
  totalTexts,
} from "../../../words/outcome.ts";
import { endsOf, isVatFirst, NOTHING } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { renderLine } from "../line/line.ts";
import { given, LaterPart } from "../part.ts";
import { largest } from "../pixels.ts";
import { lazy } from "../why/lazy.ts";
import { why } from "../why/why.ts";
import { renderBar, type Scale } from "./bar.ts";
import { legend } from "./legend.ts";

/** A matter can have a thousand items: more lines than these would hide the outcomes from each other. */
const LINES = 12;

type Given = Pick<Estimate, "scenarios" | "charges" | "turnaround" | "timeline">;

/** The possible outcomes as rows to compare, in the order in which the estimate has them; each opens its charges. */
export function renderScenarios(words: Words, estimate: Given, facts: Facts): TemplateResult {
  const { scenarios } = estimate;
  const vatFirst = isVatFirst(facts);
  const totals = scenarios.map(({ total }) => total);
  const top = largest(totals.map((total) => endsOf(total, vatFirst).pricedMax));
  const scale = { top, open: totals.some(({ open }) => open.length > 0), vatFirst };
  const matter = matterOf(facts);
  const notes = [
    ...(scenarios.length > 1 ? [orderText(words, scenarios)] : []),
    ...(top === NOTHING ? [] : [rowsVatText(words, scenarios, vatFirst)]),
  ];
  return html`<section class="scenarios" part="scenarios" aria-labelledby="scenarios-title">
    <h3 id="scenarios-title">${words.t("estimate.scenarios.title", { count: scenarios.length })}</h3>
    ${notes.length > 0 ? html`<p class="scenario-note">${notes.join(" ")}</p>` : nothing}
    ${
      top === NOTHING
        ? nothing
        : html`<ul class="legend">
          ${legend(words, totals)}
          <li class="legend-scale">
            ${words.t("estimate.scenarios.scale", { max: scaleText(words, scenarios, top, vatFirst) })}
          </li>
        </ul>`
    }
    <div class="scenario-rows">
      ${repeat(
        scenarios,
        (scenario) => scenario.id,
        (scenario) => renderScenario(words, scenario, estimate, scale, matter),
      )}
    </div>
  </section>`;
}

function renderScenario(
  words: Words,
  scenario: Scenario,
  estimate: Given,
  scale: Scale,
  matter: Matter,
): TemplateResult {
  const t = (key: string) => words.t(`estimate.scenarios.${key}`);
  const row = outcomeRow(words, estimate, scenario, matter);
  return html`<details class="scenario">
    <summary>
      <h4 id="scenario-${scenario.id}">${outcomeTitle(words, scenario.id)}</h4>
      <dl class="scenario-cells">
        <div><dt>${t("legend.will")}</dt><dd>${row.certain}</dd></div>
        <div><dt>${t("ifCharged")}</dt><dd>${row.ifCharged}</dd></div>
        <div class=${row.isOfSome ? "scenario-ready" : nothing}><dt>${t("readyOn")}</dt><dd>${row.ready}</dd></div>
      </dl>
      ${scale.top === NOTHING ? nothing : renderBar(scenario.total, scale)}
    </summary>
    <div ${lazy(() => renderOpen(words, scenario, estimate, matter))}></div>
  </details>`;
}

/** What an outcome is made of. */
function renderOpen(words: Words, scenario: Scenario, estimate: Given, matter: Matter): TemplateResult {
  const charges = shownCharges(estimate, scenario, matter);
  const ready = readyIn(estimate, scenario);
  const { first, beside } = totalTexts(words, scenario, matter);
  const title = outcomeTitle(words, scenario.id);
  return html`${why(words, scenario.because, title, outcomeWhen(words, scenario, matter))}
    <p class="scenario-total">${first} ${beside ? html`<small>${beside}</small>` : nothing}</p>
    <ul class="lines">
      ${repeat(charges.slice(0, LINES), chargeKey, (charge) => renderLine(words, chargeLine(words, charge, matter)))}
    </ul>
    ${charges.length > LINES ? renderMore(words, charges.slice(LINES), matter) : nothing}
    ${renderNotes(totalNotes(words, scenario, charges))}
    ${ready ? html`<p class="scenario-note">${readyText(words, ready.completedOn, matter.products, ready.items)}</p>` : nothing}`;
}

function renderNotes(texts: readonly string[]): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<div>${texts.map((text) => html`<p class="scenario-note">${text}</p>`)}</div>`;
}

/** One matter can have several ways back, each with its own payer or on a condition of its own. */
const chargeKey = ({ code, item, payer, onlyIf }: Charge) => `${code} ${item} ${payer} ${onlyIf}`;

function renderMore(words: Words, charges: readonly Charge[], matter: Matter): TemplateResult {
  return html`<details class="group">
    <summary>${words.t("estimate.scenarios.more", { count: charges.length })}</summary>
    <div ${lazy(() => html`<ul class="lines">${charges.map((charge) => renderLine(words, chargeLine(words, charge, matter)))}</ul>`)}></div>
  </details>`;
}

export class EstimateScenarios extends LaterPart {
  static override properties = given("words", "scenarios", "charges", "timeline", "turnaround", "facts");
  words!: Words;
  scenarios!: Estimate["scenarios"];
  charges!: Estimate["charges"];
  timeline!: Estimate["timeline"];
  turnaround?: NonNullable<Estimate["turnaround"]>;
  facts!: Facts;

  protected override render(): TemplateResult {
    return renderScenarios(this.words, this, this.facts);
  }
}
