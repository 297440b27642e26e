import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ConsentEffect, ConsentId } from "../../../lib/api.js";
import { changesText, choiceOf, profilingText, questionText, yesText } from "../../../words/consent/choice.ts";
import { choiceDetails } from "../../../words/consent/details.ts";
import { lazy } from "../../panel/why/lazy.ts";
import type { ConsentModel } from "../model.ts";
import { renderDetails } from "./details.ts";

/** Tells how every consent can be taken back; each question refers to it. */
export const WITHDRAW_ID = "consent-withdraw";

/** One consent: what it does is told first, then come two equal answers, neither of them chosen. */
export function renderChoice(model: ConsentModel, effect: ConsentEffect): TemplateResult {
  const { words } = model;
  const id = `consent-${effect.id}`;
  return html`<fieldset class="consent" part="consent" aria-describedby="${id}-told ${WITHDRAW_ID}">
    <legend part="label">${questionText(words, effect.id)}</legend>
    <div class="consent-told" id="${id}-told">
      ${again(model, effect)}
      <p>${yesText(words, effect.id)}</p>
      ${effect.id === "profiling" ? html`<p>${profilingText(words, model.effects, model.texts)}</p>` : nothing}
      <p class="consent-outcome">${outcome(model, effect)}</p>
    </div>
    <div class="consent-answers">${answer(model, effect, "yes")} ${answer(model, effect, "no")}</div>
    <details class="consent-more">
      <summary>${words.t("consent.details.open")}<span class="visually-hidden">: ${questionText(words, effect.id)}</span></summary>
      <div ${lazy(() => renderDetails(words, choiceDetails(words, model.effects, effect)))}></div>
    </details>
  </fieldset>`;
}

function answer(model: ConsentModel, { id }: ConsentEffect, value: "yes" | "no"): TemplateResult {
  return html`<div class="choice-option" part="option">
    <input
      id="consent-${id}-${value}"
      type="radio"
      name="consent-${id}"
      value=${value}
      .checked=${live(model.answers[id] === value)}
      @change=${() => model.choose(id, value)}
    />
    <label for="consent-${id}-${value}">${model.words.t(`consent.answer.${value}`)}</label>
  </div>`;
}

/** What the answer comes to. */
function outcome({ words, answers, effects }: ConsentModel, effect: ConsentEffect): TemplateResult {
  const { state, follows } = choiceOf(words, effects, effect, answers[effect.id] !== undefined);
  return html`<strong>${state}</strong> ${follows.join(" ")}`;
}

/** The same in one line, to be read out when it has been answered. */
export function outcomeText({ words, answers, effects }: ConsentModel, id: ConsentId): string {
  const effect = effects.choices.find((one) => one.id === id);
  if (effect === undefined) return "";
  const { state, follows } = choiceOf(words, effects, effect, answers[id] !== undefined);
  return [state, ...follows].join(" ");
}

function again({ words, again }: ConsentModel, { id }: ConsentEffect): TemplateResult | typeof nothing {
  const asked = again?.choices.find((one) => one.id === id && one.askAgain);
  if (asked === undefined) return nothing;
  return html`<p class="consent-again">${words.t("consent.again.ask", { changes: changesText(words, asked.changes) })}</p>`;
}
