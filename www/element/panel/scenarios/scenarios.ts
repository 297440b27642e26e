import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Charge, Estimate, Facts, Scenario } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { renderLine } from "../line/line.ts";
import { fromOre, largest, ore, totalInclVat } from "../money-range.ts";
import { lazy } from "../why/lazy.ts";
import { why } from "../why/why.ts";
import { renderBar, type Scale } from "./bar.ts";
import {
  chargeInclVat,
  chargeName,
  chargeValue,
  type Matter,
  matterKey,
  matterOf,
  notes,
  payerText,
  totalText,
  when,
} from "./outcome.ts";

/** A matter can have a thousand items: more lines than these would hide the outcomes from each other. */
const LINES = 12;

/** The possible outcomes side by side, in the order in which the estimate has them. */
export function renderScenarios(words: Words, estimate: Pick<Estimate, "scenarios">, facts: Facts): TemplateResult {
  const { scenarios } = estimate;
  const top = largest(scenarios.map((one) => ore(one.total.pricedMax)));
  const open = scenarios.some((one) => one.total.open.length > 0);
  const matter = matterOf(facts);
  const key = matterKey(facts);
  return html`<section class="scenarios" part="scenarios" aria-labelledby="scenarios-title">
    <h3 id="scenarios-title">${words.t("estimate.scenarios.title", { count: scenarios.length })}</h3>
    ${top > 0n ? legend(words, scenarios, top) : nothing}
    <div class="scenario-grid">
      ${repeat(
        scenarios,
        (scenario) => scenario.id,
        (scenario) =>
          guard([words, scenario, top, open, key], () => renderScenario(words, scenario, { top, open }, matter)),
      )}
    </div>
  </section>`;
}

/** What the bars' patterns mean, only those that occur, and how far all of them reach. */
function legend(words: Words, scenarios: readonly Scenario[], top: bigint): TemplateResult {
  const shown = {
    will: scenarios.some((one) => ore(one.total.min) > 0n),
    may: scenarios.some((one) => one.total.min !== one.total.pricedMax),
    open: scenarios.some((one) => one.total.open.length > 0),
  };
  return html`<ul class="legend">
    ${Object.entries(shown).map(([key, is]) =>
      is ? html`<li class="legend-${key}">${words.t(`estimate.scenarios.legend.${key}`)}</li>` : nothing,
    )}
    <li class="legend-scale">${words.t("estimate.scenarios.scale", { max: words.money(fromOre(top)) })}</li>
  </ul>`;
}

function renderScenario(words: Words, scenario: Scenario, scale: Scale, matter: Matter): TemplateResult {
  const title = words.t(`estimate.scenario.${scenario.id}.title`);
  const { items, total } = scenario;
  const withVat = totalInclVat(words, total);
  return html`<article class="scenario" aria-labelledby="scenario-${scenario.id}">
    <h4 id="scenario-${scenario.id}">${title}</h4>
    ${why(words, scenario.because, title, when(words, scenario, matter))}
    <p class="scenario-total">${totalText(words, scenario)} ${withVat ? html`<small>${withVat}</small>` : nothing}</p>
    ${scale.top > 0n ? renderBar(scenario, scale) : nothing}
    <ul class="lines">
      ${repeat(items.slice(0, LINES), chargeKey, (charge) =>
        guard([words, charge, matter], () => renderCharge(words, charge, matter)),
      )}
    </ul>
    ${items.length > LINES ? renderMore(words, items.slice(LINES), matter) : nothing}
    ${renderNotes(notes(words, scenario))}
    ${
      scenario.turnaround?.stated
        ? html`<p class="scenario-note">
          ${words.t("estimate.scenarios.ready", { date: words.date(scenario.turnaround.completedOn) })}
        </p>`
        : nothing
    }
  </article>`;
}

function renderNotes(texts: readonly string[]): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<div>${texts.map((text) => html`<p class="scenario-note">${text}</p>`)}</div>`;
}

/** One matter can have several ways back, each with its own payer or on a condition of its own. */
const chargeKey = ({ item, of, payer, onlyIf }: Charge) => `${item} ${of} ${payer} ${onlyIf}`;

function renderMore(words: Words, charges: readonly Charge[], matter: Matter): TemplateResult {
  return html`<details class="group">
    <summary>${words.t("estimate.scenarios.more", { count: charges.length })}</summary>
    <div ${lazy(() => html`<ul class="lines">${charges.map((charge) => renderCharge(words, charge, matter))}</ul>`)}></div>
  </details>`;
}

function renderCharge(words: Words, charge: Charge, matter: Matter): TemplateResult {
  return renderLine(words, {
    label: chargeName(words, charge, matter),
    value: chargeValue(words, charge, matter),
    quiet: charge.amount === undefined,
    note: chargeInclVat(words, charge),
    meta: payerText(words, charge),
    because: charge.because,
  });
}
