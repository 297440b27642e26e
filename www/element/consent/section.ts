import { html, type TemplateResult } from "lit";
import { effectText, followsFromEveryNo } from "../../words/consent/choice.ts";
import { policyValue } from "../../words/consent/policy.ts";
import type { Words } from "../../words/words.ts";
import { renderAgain } from "./again/again.ts";
import { renderAnyway } from "./anyway/anyway.ts";
import { renderChoice, WITHDRAW_ID } from "./choice/choice.ts";
import type { ConsentModel } from "./model.ts";
import { renderPolicy } from "./policy/policy.ts";
import { renderRights } from "./rights/rights.ts";

/** What each consent does, before it is given. Pure: the same model gives the same section. */
export function renderConsents(model: ConsentModel): TemplateResult {
  const { words, effects } = model;
  const always = followsFromEveryNo(effects).map((effect) => effectText(words, effect));
  return html`<p class="consent-lead">${[words.t("consent.lead"), ...always].join(" ")}</p>
    ${renderAgain(model)}
    <p class="consent-withdraw" id=${WITHDRAW_ID}>
      <strong>${words.t("consent.withdraw.title")}</strong>
      ${words.t("consent.withdraw.how", { contact: policyValue(effects, "contact") })}
    </p>
    <div class="consent-choices">
      ${effects.choices.filter(({ needsConsent }) => needsConsent).map((effect) => renderChoice(model, effect))}
    </div>
    <div class="consent-groups">${renderAnyway(model)} ${renderRights(model)} ${renderPolicy(model)}</div>`;
}

/** Where the rules do not say what a consent does, none is asked for. */
export function renderWithout(words: Words): TemplateResult {
  return html`<p class="consent-lead">${words.t("consent.failed")}</p>`;
}
