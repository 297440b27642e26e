import { html, nothing, type TemplateResult } from "lit";
import type { ChoiceEffect, ConsentEffect, Kept, LegalBasis, Stated } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import type { ConsentModel } from "../model.ts";
import { source } from "../source.ts";

/** All that is known of one choice, each line with where it comes from. */
export function details({ words, effects }: ConsentModel, effect: ConsentEffect): TemplateResult {
  const { data, purposes, legalBases, kept, ifRefused, ifWithdrawn, dependsOn = [] } = effect;
  return html`<dl class="consent-details">
    ${row(words, "data", [stated(words, data, (id) => words.t(`consent.data.${id}`))])}
    ${row(words, "purposes", [stated(words, purposes, (id) => words.t(`consent.purpose.${id}`))])}
    ${row(
      words,
      "basis",
      legalBases.map((basis) => legalBasis(words, basis)),
    )}
    ${row(
      words,
      "kept",
      kept.map((one) => keeping(words, one)),
    )}
    ${row(
      words,
      "depends",
      dependsOn.map(({ takes, met, because }) => {
        const whether = met ? "met" : "unmet";
        return html`${words.t(`consent.depends.${takes}.${whether}`)} ${source(words, because)}`;
      }),
    )}
    ${row(words, "refused", consequences(words, ifRefused))} ${row(words, "withdrawn", consequences(words, ifWithdrawn))}
    ${row(words, "rights", [
      stated(words, effect.rights, (id) => {
        const article = effects.rights.find((right) => right.id === id)?.article ?? "";
        return words.t("consent.right.article", { right: words.t(`consent.right.${id}`), article });
      }),
    ])}
  </dl>`;
}

function row(words: Words, name: string, lines: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<dt>${words.t(`consent.details.${name}`)}</dt>
    ${lines.map((line) => html`<dd>${line}</dd>`)}`;
}

function stated<Id extends string>(
  words: Words,
  { ids, because }: Stated<Id>,
  name: (id: Id) => string,
): TemplateResult {
  return html`${ids.map(name).join(", ")} ${source(words, because)}`;
}

/** "Your consent, art. 6(1)(a) GDPR, with section 10(1) of the Danish Marketing Practices Act". */
export function legalBasis(words: Words, { id, article, acts, modality, because }: LegalBasis): TemplateResult {
  const basis = words.t(`consent.basis.${id}`);
  const named = acts?.map(({ id, section }) => words.t(`consent.act.${id}`, { section })) ?? [];
  const text =
    named.length === 0
      ? words.t("consent.basis.article", { basis, article })
      : words.t("consent.basis.withActs", { basis, article, acts: words.list(named) });
  const unsaid = modality === "unstated" ? html` ${words.t("consent.basis.unstated")}` : nothing;
  return html`${text}.${unsaid} ${source(words, because)}`;
}

/** A date where there is one, the rule where not, and that nothing is said where nothing is. */
export function keeping(words: Words, kept: Kept): TemplateResult {
  return html`${keptText(words, kept)} ${source(words, kept.because)}`;
}

function keptText(words: Words, { rule, keepUntil, endsWith, because }: Kept): string {
  if (rule === undefined) return words.t(endsWith ? "consent.kept.contact" : "consent.kept.unstated");
  const { count, after } = rule;
  if (keepUntil === undefined) return words.t("consent.kept.proof.rule", { count });
  const sent = words.date(String(because.facts?.[after]));
  return words.t("consent.kept.proof.date", { count, sent, date: words.date(keepUntil) });
}

const KINDS = ["stops", "stays", "notUndone", "unsaid"] as const;

/** What ends, what stays, what is not undone and what the policy leaves open, each under its own name. */
function consequences(words: Words, effects: readonly ChoiceEffect[]): TemplateResult[] {
  const kindOf = ({ kind, modality }: ChoiceEffect) => (modality === "unstated" ? "unsaid" : kind);
  return KINDS.map((kind) => [kind, effects.filter((effect) => kindOf(effect) === kind)] as const)
    .filter(([, list]) => list.length > 0)
    .map(
      ([kind, list]) => html`<span class="consent-kind">${words.t(`consent.kind.${kind}`)}</span>
        <ul>
          ${list.map(
            ({ id, because, article }) =>
              html`<li>${words.t(`consent.effect.${id}`)} ${source(words, because, article)}</li>`,
          )}
        </ul>`,
    );
}
