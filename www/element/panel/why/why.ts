import { html, nothing, type TemplateResult } from "lit";
import type { Because } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { factLabel, factValue } from "./facts.ts";
import { lazy } from "./lazy.ts";
import { messageValues } from "./values.ts";

/** A disclosure of what a line was computed from. `about` names the line for those who do not see it. */
export function why(words: Words, because: Because, about: string, meta?: string | undefined): TemplateResult {
  return html`<details class="why">
    <summary>
      ${meta ? html`<span class="why-meta">${meta}</span>` : nothing}
      <span class="why-word">${words.t("estimate.why.ask")}</span><span class="unseen"> ${about}</span>
    </summary>
    <div class="why-body" ${lazy(() => reasons(words, because))}></div>
  </details>`;
}

function reasons(words: Words, because: Because): TemplateResult {
  const groups: [string, string[]][] = [
    ["clauses", clauseNames(words, because.clauses)],
    [
      "edition",
      because.edition === undefined ? [] : [words.t("estimate.why.ownEdition", { edition: because.edition })],
    ],
    ["facts", Object.entries(because.facts ?? {}).map(([path, value]) => fact(words, path, value))],
    [
      "parameters",
      Object.entries(because.parameters ?? {}).map(([name, value]) =>
        words.t(`estimate.parameter.${name}`, messageValues(words, { value })),
      ),
    ],
    [
      "interpretations",
      Object.entries(because.interpretations ?? {}).map(([name, choice]) => interpretationText(words, name, choice)),
    ],
  ];
  return html`<dl>${groups.map(([name, lines]) =>
    lines.length === 0
      ? nothing
      : html`<dt>${words.t(`estimate.why.${name}`)}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}`,
  )}</dl>`;
}

/** "6.1, 6.3 Repairs and estimates": each numbered clause once, those of one section together. */
function clauseNames(words: Words, clauses: readonly string[]): string[] {
  const sections = new Map<string, Set<string>>();
  for (const number of clauses.map(clauseNumber)) {
    const section = number.split(".")[0] ?? "";
    sections.set(section, (sections.get(section) ?? new Set()).add(number));
  }
  return [...sections].map(([section, numbers]) => {
    const title = words.t(`estimate.section.${section}`);
    return words.t("estimate.why.clause", { number: [...numbers].join(", "), title });
  });
}

/** "terms/6.1b" is found in print under 6.1: the letter tells apart what one numbered clause says. */
export function clauseNumber(clause: string): string {
  return clause.replace(/^terms\/|[a-z]$/g, "");
}

function fact(words: Words, path: string, value: unknown): string {
  return words.t("estimate.why.fact", { fact: factLabel(words, path), value: factValue(words, path, value) });
}

/** An interpretation and the choice made of it, in words. */
export function interpretationText(words: Words, name: string, choice: string): string {
  return words.t("estimate.why.interpretation", {
    interpretation: words.t(`estimate.interpretation.${name}.title`),
    choice: words.t(`estimate.interpretation.${name}.${choice}`),
  });
}
