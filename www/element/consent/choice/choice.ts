import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ChoiceEffect, ConsentEffect, ConsentEffects } from "../../../lib/api.js";
import { lazy } from "../../panel/why/lazy.ts";
import { changesText } from "../again/again.ts";
import type { ConsentModel } from "../model.ts";
import { details } from "./details.ts";
import { profilingUses } from "./profiling.ts";

/** Tells how every consent can be taken back; each question refers to it. */
export const WITHDRAW_ID = "consent-withdraw";

/** One consent: what it does is told first, then come two equal answers, neither of them chosen. */
export function renderChoice(model: ConsentModel, effect: ConsentEffect): TemplateResult {
  const { words } = model;
  const id = `consent-${effect.id}`;
  return html`<fieldset class="consent" part="consent" aria-describedby="${id}-told ${WITHDRAW_ID}">
    <legend part="label">${words.t(`consent.choice.${effect.id}.question`)}</legend>
    <div class="consent-told" id="${id}-told">
      ${again(model, effect)}
      <p>${words.t(`consent.choice.${effect.id}.yes`)}</p>
      ${effect.id === "profiling" ? profilingUses(model) : nothing}
      <p aria-live="polite">${outcome(model, effect)}</p>
    </div>
    <div class="consent-answers">${answer(model, effect, "yes")} ${answer(model, effect, "no")}</div>
    <details class="consent-more">
      <summary>${words.t("consent.details.open")}<span class="visually-hidden">: ${words.t(`consent.choice.${effect.id}.question`)}</span></summary>
      <div ${lazy(() => details(model, effect))}></div>
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

/** What the answer comes to: without a yes what follows from that, with one what it still lacks from other choices. */
function outcome(model: ConsentModel, effect: ConsentEffect): TemplateResult {
  const { words, answers } = model;
  const { id, state, ifRefused, dependsOn = [] } = effect;
  const shown = state === "given" && answers[id] === undefined ? "still" : state;
  const follows =
    state === "given"
      ? dependsOn.filter(({ met }) => !met).map(({ takes }) => words.t(`consent.depends.${takes}.unmet`))
      : own(model.effects, ifRefused).map(({ id }) => words.t(`consent.effect.${id}`));
  return html`<strong>${words.t(`consent.state.${shown}`)}</strong> ${follows.join(" ")}`;
}

/** What follows from a no to any of the consents alike is said once for all of them. */
export function followsFromEveryNo({ choices }: ConsentEffects): ChoiceEffect[] {
  const [first, ...others] = choices.filter(({ needsConsent }) => needsConsent);
  const everywhere = ({ id }: ChoiceEffect) => others.every(({ ifRefused }) => ifRefused.some((one) => one.id === id));
  return first?.ifRefused.filter(everywhere) ?? [];
}

function own(effects: ConsentEffects, ifRefused: readonly ChoiceEffect[]): ChoiceEffect[] {
  const shared = followsFromEveryNo(effects).map(({ id }) => id);
  return ifRefused.filter(({ id }) => !shared.includes(id));
}

function again({ words, again }: ConsentModel, { id }: ConsentEffect): TemplateResult | typeof nothing {
  const asked = again?.choices.find((one) => one.id === id && one.askAgain);
  if (asked === undefined) return nothing;
  return html`<p class="consent-again">${words.t("consent.again.ask", { changes: changesText(words, asked.changes) })}</p>`;
}
