import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Estimate, Facts, Finding } from "../../../lib/api.js";
import { dutiesLater, dutiesNow } from "../../../words/duty.ts";
import { findingLine, findingsTitle, type Grouped, groupFindings } from "../../../words/finding.ts";
import type { Line } from "../../../words/line.ts";
import type { Words } from "../../../words/words.ts";
import { counted, fold } from "../fold.ts";
import { renderLine, renderProducts } from "../line/line.ts";
import { given, LaterPart, saying } from "../part.ts";
import { why } from "../why/why.ts";

type Given = Pick<Estimate, "findings" | "charges">;

const isSetOff = ({ setOffBy }: Finding) => setOffBy !== undefined;

/**
 * What an answer of the customer's has set off: what the provider may refuse or exclude, or what would be lost. `newest`: the
 * keys of the findings, what has come last first; without them they stand in the order of the terms.
 */
export function renderWarnings(
  words: Words,
  estimate: Given,
  facts: Facts,
  newest: readonly string[] = [],
): TemplateResult | typeof nothing {
  const place = ({ key }: Grouped) => newest.indexOf(key);
  const warnings = groupFindings(estimate.findings.filter(isSetOff), "warning").sort(
    (one, other) => place(one) - place(other),
  );
  if (warnings.length === 0) return nothing;
  return html`<section class="warnings" part="warnings" aria-labelledby="warnings-title">
    <h3 id="warnings-title">${findingsTitle(words, "warning", warnings.length)}</h3>
    <ul class="lines">${lines(words, warnings, estimate, facts)}</ul>
  </section>`;
}

/**
 * What the customer has to do, to tick off: what is to be done now, and folded up what comes later. While no service is
 * chosen all of it is folded up. The ticks are the customer's own: nothing reads them.
 */
export function renderDuties(words: Words, estimate: Given, facts: Facts): TemplateResult {
  const [now, later] = [dutiesNow(estimate.findings, facts), dutiesLater(estimate.findings, facts)];
  const list = (name: string, some: readonly Grouped[]) => html`<ul class="checklist">
    ${repeat(
      some,
      (duty) => duty.key,
      (duty, index) => renderDuty(words, `${name}-${index}`, findingLine(words, duty, estimate, facts)),
    )}
  </ul>`;
  const title = (name: "now" | "later", { length }: readonly Grouped[]) =>
    words.t(`estimate.findings.${name}`, { count: length });
  const folded = (name: "now" | "later", some: readonly Grouped[]) =>
    some.length === 0
      ? nothing
      : html`<section class="duties-${name}" part="duties" aria-labelledby="duties-${name}-title">
        ${fold(`duties-${name}-title`, title(name, some), () => list(name, some))}
      </section>`;
  if (!facts.items?.length) return html`${folded("now", now)} ${folded("later", later)}`;
  const shown = html`<section class="duties" part="duties" aria-labelledby="duties-title">
    <h3 id="duties-title">${title("now", now)}</h3>
    ${list("now", now)}
  </section>`;
  return html`${now.length > 0 ? shown : nothing} ${folded("later", later)}`;
}

function renderDuty(words: Words, id: string, { label, products, because }: Line): TemplateResult {
  return html`<li class="duty">
    <input type="checkbox" id=${id} autocomplete="off" />
    <div>
      <label for=${id}>${label}</label>
      ${products ? renderProducts(words, products) : nothing} ${why(words, because, label)}
    </div>
  </li>`;
}

/** What may still come of the answers that are open is no warning yet, and stands with the rest. */
const REST = ["warning", "right", "exclusion", "disclosure"] as const;

/** What most who are surprised by it would have wanted to know: how far the provider is liable, and where that is settled. */
const FIRST: readonly Finding["id"][] = ["liabilityCapped", "excludedLosses", "court", "consumersMayHaveAnotherCourt"];

const isFirst = ({ id }: Pick<Finding, "id">) => FIRST.includes(id);

/** The rest of the terms, folded up: the cap, the losses and the court first, then rights, exclusions and disclosures, each kind by itself. */
export function renderFindings(words: Words, estimate: Given, facts: Facts): TemplateResult | typeof nothing {
  const findings = estimate.findings.filter((one) => !isSetOff(one));
  const rest = REST.flatMap((kind) => groupFindings(findings, kind));
  const first = FIRST.flatMap((id) => rest.filter((one) => one.id === id));
  const groups = REST.map(
    (kind) =>
      [
        kind,
        groupFindings(
          findings.filter((one) => !isFirst(one)),
          kind,
        ),
      ] as const,
  );
  if (rest.length === 0) return nothing;
  const title = counted(words.t("estimate.findings.title"), rest.length);
  const body = () => [
    html`<ul class="lines">${lines(words, first, estimate, facts)}</ul>`,
    ...groups.map(([kind, found]) =>
      found.length === 0
        ? nothing
        : html`<details class="group">
          <summary>${findingsTitle(words, kind, found.length)}</summary>
          <ul class="lines">${lines(words, found, estimate, facts)}</ul>
        </details>`,
    ),
  ];
  return html`<section class="findings" part="findings" aria-labelledby="findings-title">
    ${fold("findings-title", title, body)}
  </section>`;
}

function lines(words: Words, found: readonly Grouped[], estimate: Given, facts: Facts): unknown {
  return repeat(
    found,
    (one) => one.key,
    (one) => renderLine(words, findingLine(words, one, estimate, facts)),
  );
}

/** What all three are drawn from: of the charges the fee, and of the facts not how many products there are or at what rates. */
abstract class FindingsPart extends LaterPart {
  static override properties = {
    ...given("words", "findings"),
    charges: saying((charges: Estimate["charges"] | undefined) =>
      charges?.filter(({ code }) => code === "investigationFee").map((fee) => [fee.amount, fee.amountInclVat]),
    ),
    facts: saying((facts: Facts | undefined) => {
      const items = facts?.items?.map(({ quantity: _, ...item }) => item);
      return { ...facts, items, rateCard: undefined };
    }),
  };
  words!: Words;
  findings!: Estimate["findings"];
  charges!: Estimate["charges"];
  facts!: Facts;
}

export class EstimateWarnings extends FindingsPart {
  /** The keys of what warns, what has come last first. */
  #newest: string[] = [];

  protected override willUpdate(): void {
    const keys = groupFindings(this.findings.filter(isSetOff), "warning").map(({ key }) => key);
    const known = this.#newest.filter((key) => keys.includes(key));
    this.#newest = [...keys.filter((key) => !known.includes(key)), ...known];
  }

  protected override render(): TemplateResult | typeof nothing {
    return renderWarnings(this.words, this, this.facts, this.#newest);
  }
}

export class EstimateDuties extends FindingsPart {
  protected override render(): TemplateResult {
    return renderDuties(this.words, this, this.facts);
  }
}

export class EstimateFindings extends FindingsPart {
  protected override render(): TemplateResult | typeof nothing {
    return renderFindings(this.words, this, this.facts);
  }
}
