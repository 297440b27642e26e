import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Charge, Estimate, Facts, Scenario } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { renderLine } from "../line/line.ts";
import { ends, fromOre, largest, ore, shortRange } from "../money-range.ts";
import { itemName } from "../why/facts.ts";
import { lazy } from "../why/lazy.ts";
import { why } from "../why/why.ts";
import { renderBar, type Scale } from "./bar.ts";

/** A matter can have a thousand items: more lines than these would hide the outcomes from each other. */
const LINES = 12;

/** The possible outcomes side by side, in the order of the terms. */
export function renderScenarios(words: Words, estimate: Pick<Estimate, "scenarios">, facts: Facts): TemplateResult {
  const { scenarios } = estimate;
  const top = largest(scenarios.map((one) => ore(one.total.pricedMax)));
  const open = scenarios.some((one) => one.total.open.length > 0);
  const many = (facts.items?.length ?? 0) > 1;
  return html`<section class="scenarios" part="scenarios" aria-labelledby="scenarios-title">
    <h3 id="scenarios-title">${words.t("estimate.scenarios.title", { count: scenarios.length })}</h3>
    ${top > 0n ? legend(words, scenarios, top) : nothing}
    <div class="scenario-grid">
      ${repeat(
        scenarios,
        (scenario) => scenario.id,
        (scenario) =>
          guard([words, scenario, top, open, many], () => renderScenario(words, scenario, { top, open }, many)),
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

function renderScenario(words: Words, scenario: Scenario, scale: Scale, manyItems: boolean): TemplateResult {
  const title = words.t(`estimate.scenario.${scenario.id}.title`);
  const { items } = scenario;
  return html`<article class="scenario" aria-labelledby="scenario-${scenario.id}">
    <h4 id="scenario-${scenario.id}">${title}</h4>
    ${why(words, scenario.because, title, words.t(`estimate.scenario.${scenario.id}.when`))}
    <p class="scenario-total">${totalText(words, scenario)}</p>
    ${scale.top > 0n ? renderBar(scenario, scale) : nothing}
    <ul class="lines">
      ${repeat(items.slice(0, LINES), chargeKey, (charge) =>
        guard([words, charge, manyItems], () => renderCharge(words, charge, manyItems)),
      )}
    </ul>
    ${items.length > LINES ? renderMore(words, items.slice(LINES), manyItems) : nothing}
    ${
      scenario.turnaround?.stated
        ? html`<p class="scenario-time">
          ${words.t("estimate.scenarios.ready", { date: words.date(scenario.turnaround.completedOn) })}
        </p>`
        : nothing
    }
  </article>`;
}

/** One matter can have two ways back, each with its own payer. */
const chargeKey = ({ item, of, payer }: Charge) => `${item} ${of} ${payer}`;

function renderMore(words: Words, charges: readonly Charge[], manyItems: boolean): TemplateResult {
  return html`<details class="group">
    <summary>${words.t("estimate.scenarios.more", { count: charges.length })}</summary>
    <div ${lazy(() => html`<ul class="lines">${charges.map((charge) => renderCharge(words, charge, manyItems))}</ul>`)}></div>
  </details>`;
}

/** What a scenario comes to. */
export function totalText(words: Words, scenario: Scenario): string {
  const { min, pricedMax: max, open } = scenario.total;
  if (open.length === 0) return shortRange(words, min, max);
  if (ore(max) === 0n) return words.t("estimate.scenarios.noPrice");
  return words.t("estimate.scenarios.plus", { range: shortRange(words, min, max) });
}

function renderCharge(words: Words, charge: Charge, manyItems: boolean): TemplateResult {
  return renderLine(words, {
    label: chargeName(words, charge, manyItems),
    value: chargeValue(words, charge),
    quiet: charge.amount === undefined,
    meta: words.t(`estimate.scenarios.who.${charge.payer}.${charge.modality}`),
    because: charge.because,
  });
}

/** What is charged, and for which item where there are several. */
export function chargeName(words: Words, { item, of = "" }: Charge, manyItems: boolean): string {
  const name = words.t(`estimate.charge.${item}`);
  const index = /\[(\d+)\]/.exec(of)?.[1];
  return manyItems && index ? `${name} (${itemName(words, Number(index))})` : name;
}

/** What the customer may have to pay for it; nothing where that is the provider's. */
export function chargeValue(words: Words, charge: Charge): string | undefined {
  if (charge.payer === "provider") return undefined;
  if (charge.amount === undefined) return words.t("estimate.scenarios.noPrice");
  const { min, max } = ends(charge.amount);
  return shortRange(words, min, max);
}
