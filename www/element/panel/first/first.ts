import { html, nothing, type TemplateResult } from "lit";
import type { ConsentEffects, Estimate, FactPath, Facts } from "../../../lib/api.js";
import { dataText, type FirstAnswer, nowText, readyAnswer } from "../../../words/first.ts";
import { questionOfItem, questionsOf } from "../../../words/missing.ts";
import type { Words } from "../../../words/words.ts";
import type { PanelModel } from "../model.ts";
import { given, PanelPart } from "../part.ts";
import { renderBefore } from "../range/before.ts";
import { renderRange } from "../range/range.ts";
import { why } from "../why/why.ts";
import { renderDrawing } from "./drawing.ts";

type Given = Pick<
  Estimate,
  "range" | "charges" | "scenarios" | "turnaround" | "timeline" | "findings" | "missing" | "consent"
>;

/** What was come for, in four lines: what it can cost, when it is ready, what happens to the data, and what to do now. */
export function renderFirst(
  words: Words,
  estimate: Given,
  facts: Facts,
  { onAsk, onConsents }: Pick<PanelModel, "onAsk" | "onConsents">,
): TemplateResult {
  const t = (key: string) => words.t(`estimate.${key}`);
  return html`<div class="first" part="first">
    ${
      facts.items?.length
        ? renderRange(words, estimate, facts, renderDrawing(words, estimate, facts))
        : renderBefore(words, estimate, facts)
    }
    ${renderReady(words, readyAnswer(words, estimate, facts), onAsk)}
    ${line(
      "data",
      t("first.data.title"),
      html`<p>${dataText(words, estimate.consent, onConsents !== undefined)}</p>
      ${onConsents ? html`<button type="button" class="chip" @click=${onConsents}>${t("first.data.see")}</button>` : nothing}`,
    )}
    ${renderNow(words, estimate, facts)}
  </div>`;
}

/** One of the four lines. */
function line(name: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section class="first-line first-${name}" part="first-line" aria-labelledby="first-${name}-title">
    <h3 id="first-${name}-title">${title}</h3>
    <div>${content}</div>
  </section>`;
}

function renderReady(
  words: Words,
  { text, note, ask, offer = words.t("estimate.missing.answer"), because }: FirstAnswer,
  onAsk: PanelModel["onAsk"],
): TemplateResult {
  const title = words.t("estimate.timeline.title");
  return line(
    "ready",
    title,
    html`<p><strong>${text}</strong></p>
    ${because ? why(words, because, title, note) : note ? html`<p class="first-note">${note}</p>` : nothing}
    ${
      ask
        ? html`<button type="button" class="chip" @click=${() => onAsk(ask)}>${offer}<span class="unseen">: ${title}</span></button>`
        : nothing
    }`,
  );
}

/** The first thing to do, or where there is none the question that helps most. */
function renderNow(words: Words, estimate: Given, facts: Facts): TemplateResult | typeof nothing {
  const ask = () => {
    const [question] = questionsOf(words, estimate);
    return question && questionOfItem(words, question.fact);
  };
  const text = nowText(words, estimate, facts) ?? ask();
  return text ? line("now", words.t("estimate.first.now"), html`<p>${text}</p>`) : nothing;
}

/** Drawn in the frame of the key: nothing of it waits. */
export class EstimateFirst extends PanelPart {
  static override properties = given(
    "words",
    "range",
    "charges",
    "scenarios",
    "turnaround",
    "timeline",
    "findings",
    "missing",
    "consent",
    "facts",
    "onAsk",
    "onConsents",
  );
  words!: Words;
  range!: Estimate["range"];
  charges!: Estimate["charges"];
  scenarios!: Estimate["scenarios"];
  turnaround?: NonNullable<Estimate["turnaround"]>;
  timeline!: Estimate["timeline"];
  findings!: Estimate["findings"];
  missing!: Estimate["missing"];
  consent?: ConsentEffects;
  facts!: Facts;
  onAsk!: (fact: FactPath) => void;
  onConsents: PanelModel["onConsents"];

  protected override render(): TemplateResult {
    return renderFirst(this.words, this, this.facts, this);
  }
}
