import { type LitElement, nothing, type TemplateResult } from "lit";
import type { Estimate, FactPath, Facts } from "../../lib/api.js";
import type { Words } from "../../words/words.ts";
import { adopt } from "../adopt.ts";
import type { DoneModel } from "../done/done.ts";
import type { Answers, ItemAnswers } from "../form/answers.ts";
import type { DeskPart } from "../form/desk-part.ts";
import type { HostFacts } from "../form/facts.ts";
import type { Asked } from "../form/fields/of-fact.ts";
import type { FormView } from "../form/model.ts";
import type { Section } from "../form/section.ts";
import type { Given, Warned } from "../form/warned.ts";
import type { Mistakes } from "../host/mistakes.ts";
import type { SettingsPart } from "../host/settings/settings-part.ts";
import { renderFrame } from "../panel/frame.ts";
import type { PanelModel } from "../panel/model.ts";
import type { ShownAnswer } from "../shown-answer.ts";
import type { Luggage } from "../take-along/take-along.ts";
import type { Answerable, Askable } from "./answerable.ts";

type Shown = typeof import("./shown.ts");
/** What is shown, and whether a fact can be asked for here. */
export type Asks = PanelModel & { askable: Askable };
type Shows = TemplateResult | typeof nothing;

/**
 * Everything that is shown of an estimate. It is a script of its own: it has nothing to show before the rules are there,
 * and comes with them.
 */
export class EstimatePart {
  readonly #host: LitElement;
  readonly #luggage: () => Luggage;
  #shown: Shown | undefined;
  #begun: ReturnType<Shown["begin"]> | undefined;
  #warned: Warned | undefined;
  /** What is shown: what of it stays the same is not drawn again. */
  #answerable: Answerable = {};

  constructor(host: LitElement, luggage: () => Luggage) {
    this.#host = host;
    this.#luggage = luggage;
  }

  /** Fetches the script. Rejects where it can't be had; calling it again tries again. */
  async load(): Promise<void> {
    this.#shown ??= await import("./shown.ts");
    if (this.#begun) return;
    adopt(this.#host.renderRoot as ShadowRoot, this.#shown.styles);
    this.#begun = this.#shown.begin(this.#host, this.#luggage);
  }

  /** The script, once it is there: with the rules, as it comes together with them. */
  get script(): Shown | undefined {
    return this.#shown;
  }

  /** What tells the page of its mistakes. */
  get mistakes(): Mistakes | undefined {
    return this.#begun?.mistakes;
  }

  /** What looks at what the page has set. */
  get settings(): SettingsPart | undefined {
    return this.#begun?.settings;
  }

  /** Whether reasons are open: what is opened shows them, and what is closed does not. */
  get isWhyOpen(): boolean {
    return this.#begun?.reasons.areThere ?? false;
  }

  /** The estimate, or that it is on its way, and what can be taken along. */
  render({ askable, ...model }: Asks): TemplateResult | Shows[] {
    const shown = this.#ready(model.words);
    if (shown === undefined) return renderFrame(model);
    const { estimate } = model;
    this.#answerable = shown.share(this.#answerable, estimate ? shown.answerable(estimate, model.facts, askable) : {});
    return [
      shown.renderPanel({ ...model, ...this.#answerable }),
      (estimate && this.#begun?.takeAlong.render(model.words)) ?? nothing,
    ];
  }

  /** Waits until all of it has been drawn. */
  async drawn(): Promise<void> {
    await this.#shown?.drawn(this.#host.renderRoot);
  }

  /** What prints the estimate, once there is one. */
  printing(words: Words): (() => void) | undefined {
    const along = this.#begun?.takeAlong;
    return this.#luggage().estimate && along && this.#ready(words) ? () => along.print() : undefined;
  }

  /** What is said of the estimate once the request has been handed over, and what prints and saves what there is to keep. */
  atEnd(words: Words): Pick<DoneModel, "facts" | "estimate" | "takes"> {
    const { facts, estimate } = this.#luggage();
    return { facts, estimate, takes: estimate && this.#ready(words) ? this.#begun?.takeAlong : undefined };
  }

  /** What keeps the estimate from being read as it stands. */
  notices(words: Words, items: readonly Pick<ItemAnswers, "service">[], sampleRates: boolean): Shows {
    return this.#ready(words)?.renderNotices(words, items, sampleRates) ?? nothing;
  }

  /**
   * The range at the foot of a narrow window. Before it is known what is to be done the range can be anything, and would
   * only cover the first questions.
   */
  peek(words: Words, { estimate, facts, isBehind }: ShownAnswer, onFollow: () => void): Shows {
    const shown = facts?.items && estimate && this.#ready(words);
    return shown ? shown.renderPeek(words, estimate, { ...facts, isBehind }, onFollow) : nothing;
  }

  /** The field of the form in which a fact is answered. */
  fieldOf(fact: FactPath, answers: Answers, host: HostFacts): Asked | undefined {
    return this.#shown?.fieldOfFact(fact, answers, host);
  }

  /** What a service desk needs besides: it comes after the estimate, which nobody can wait longer for because of it. */
  get desk(): DeskPart | undefined {
    return this.#begun?.desk;
  }

  /** The sections of the form that come later than it. */
  sections(words: Words): readonly Section[] {
    return this.#ready(words)?.lateSections(words, this.#begun?.desk) ?? [];
  }

  /**
   * What is said of an estimate beside the form's questions: the warnings that answers have set off, and the numbers of the
   * terms; and the products to choose from.
   */
  besideQuestions(words: Words): Pick<FormView, "warnings" | "figures" | "products"> {
    const luggage = this.#luggage();
    const { facts, estimate } = luggage;
    return {
      // Without an estimate nothing says whether they still hold.
      warnings: (estimate && this.#warned?.shown) ?? [],
      products: Object.keys(facts.rateCard?.products ?? {}),
      figures: this.#ready(words)?.figuresOf(words, luggage),
    };
  }

  /**
   * Follows the last estimate; the warnings that an answer has just set off, to be said.
   *
   * @param isChanged whether the customer has answered something.
   * @param fieldOf the field in which a fact has been answered.
   */
  setOff(words: Words, isChanged: boolean, fieldOf: Given["fieldOf"]): string {
    const { facts, estimate } = this.#luggage();
    const shown = this.#ready(words);
    if (!shown || !estimate) return "";
    this.#warned ??= new shown.Warned();
    return this.#warned.follow({ words, facts, estimate, isChanged, fieldOf }).join(" ");
  }

  /** What it can cost as one sentence. */
  sentence(words: Words, estimate: Estimate, facts: Facts): string {
    return this.#ready(words)?.costSentence(words, estimate, facts) ?? "";
  }

  /** What shows it, once it is there, and the words of the estimate, which come by themselves as well. */
  #ready(words: Words): Shown | undefined {
    return words.has("estimate.basis") ? this.#shown : undefined;
  }
}
