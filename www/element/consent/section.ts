import { html, type TemplateResult } from "lit";
import { effectText, followsFromEveryNo } from "../../words/consent/choice.ts";
import { policyValue } from "../../words/consent/policy.ts";
import type { Words } from "../../words/words.ts";
import { opens } from "../form/fields/fold.ts";
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
    <div class="consent-groups">
      ${choices(model)} ${renderAnyway(model)} ${renderRights(model)} ${renderPolicy(model)}
    </div>`;
}

/** The questions, which nobody has to answer: folded up, and open where one was answered or has to be asked again. */
function choices(model: ConsentModel): TemplateResult {
  const { words, effects, answers, again } = model;
  const asked = effects.choices.filter(({ needsConsent }) => needsConsent);
  const answered = asked.filter(({ id }) => answers[id] !== undefined).length;
  const askedAgain = again?.choices.some(({ askAgain }) => askAgain) ?? false;
  return html`<details class="consent-group" ${opens(answered > 0 || askedAgain)}>
    <summary>
      ${words.t("consent.choices.title")}
      <span class="consent-summary">${words.t("consent.choices.answered", { answered, count: asked.length })}</span>
    </summary>
    <div class="consent-choices">
      <p class="consent-withdraw" id=${WITHDRAW_ID}>
        <strong>${words.t("consent.withdraw.title")}</strong>
        ${words.t("consent.withdraw.how", { contact: policyValue(effects, "contact") })}
      </p>
      ${asked.map((effect) => renderChoice(model, effect))}
    </div>
  </details>`;
}

/** Where the rules do not say what a consent does, none is asked for. */
export function renderWithout(words: Words): TemplateResult {
  return html`<p class="consent-lead">${words.t("consent.failed")}</p>`;
}
