import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Charge, Estimate, Facts, Scenario } from "../../../lib/api.js";
import { chargeLine } from "../../../words/charge.ts";
import { type Matter, matterKey, matterOf } from "../../../words/matter.ts";
import {
  chargesOf,
  outcomeTitle,
  outcomeWhen,
  readyIn,
  readyText,
  scaleText,
  totalNotes,
  totalTexts,
} from "../../../words/outcome.ts";
import { endsOf, isVatFirst, NOTHING } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { renderLine } from "../line/line.ts";
import { largest } from "../pixels.ts";
import { lazy } from "../why/lazy.ts";
import { why } from "../why/why.ts";
import { renderBar, type Scale } from "./bar.ts";

/** A matter can have a thousand items: more lines than these would hide the outcomes from each other. */
const LINES = 12;

type Given = Pick<Estimate, "scenarios" | "charges" | "turnaround">;

/** The possible outcomes side by side, in the order in which the estimate has them. */
export function renderScenarios(words: Words, estimate: Given, facts: Facts): TemplateResult {
  const { scenarios } = estimate;
  const vatFirst = isVatFirst(facts);
  const top = largest(scenarios.map((one) => endsOf(one.total, vatFirst).pricedMax));
  const open = scenarios.some((one) => one.total.open.length > 0);
  const matter = matterOf(facts);
  const key = matterKey(facts);
  return html`<section class="scenarios" part="scenarios" aria-labelledby="scenarios-title">
    <h3 id="scenarios-title">${words.t("estimate.scenarios.title", { count: scenarios.length })}</h3>
    ${top !== NOTHING ? legend(words, scenarios, scaleText(words, scenarios, top, vatFirst)) : nothing}
    <div class="scenario-grid">
      ${repeat(
        scenarios,
        (scenario) => scenario.id,
        (scenario) => {
          const one = outcomeOf(estimate, scenario);
          return guard([words, scenario, top, open, key, one.ready, ...one.charges], () =>
            renderScenario(words, one, { top, open, vatFirst }, matter),
          );
        },
      )}
    </div>
  </section>`;
}

/** An outcome with what the estimate says of it elsewhere. */
interface Outcome {
  scenario: Scenario;
  charges: readonly Charge[];
  /** Where the terms state it. */
  ready: Estimate["turnaround"];
}

function outcomeOf(estimate: Given, scenario: Scenario): Outcome {
  return { scenario, charges: chargesOf(estimate, scenario), ready: readyIn(estimate, scenario) };
}

/** What the bars' patterns mean, only those that occur, and how far all of them reach. */
function legend(words: Words, scenarios: readonly Scenario[], max: string): TemplateResult {
  const shown = {
    will: scenarios.some((one) => one.total.min !== NOTHING),
    may: scenarios.some((one) => one.total.min !== one.total.pricedMax),
    open: scenarios.some((one) => one.total.open.length > 0),
  };
  return html`<ul class="legend">
    ${Object.entries(shown).map(([key, is]) =>
      is ? html`<li class="legend-${key}">${words.t(`estimate.scenarios.legend.${key}`)}</li>` : nothing,
    )}
    <li class="legend-scale">${words.t("estimate.scenarios.scale", { max })}</li>
  </ul>`;
}

function renderScenario(
  words: Words,
  { scenario, charges, ready }: Outcome,
  scale: Scale,
  matter: Matter,
): TemplateResult {
  const title = outcomeTitle(words, scenario.id);
  const { first, beside } = totalTexts(words, scenario, matter);
  return html`<article class="scenario" aria-labelledby="scenario-${scenario.id}">
    <h4 id="scenario-${scenario.id}">${title}</h4>
    ${why(words, scenario.because, title, outcomeWhen(words, scenario, matter))}
    <p class="scenario-total">${first} ${beside ? html`<small>${beside}</small>` : nothing}</p>
    ${scale.top !== NOTHING ? renderBar(scenario, scale) : nothing}
    <ul class="lines">
      ${repeat(charges.slice(0, LINES), chargeKey, (charge) =>
        guard([words, charge, matter], () => renderLine(words, chargeLine(words, charge, matter))),
      )}
    </ul>
    ${charges.length > LINES ? renderMore(words, charges.slice(LINES), matter) : nothing}
    ${renderNotes(totalNotes(words, scenario, charges))}
    ${ready ? html`<p class="scenario-note">${readyText(words, ready.completedOn, matter.products, ready.items)}</p>` : nothing}
  </article>`;
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
