import { type LitElement, nothing, type TemplateResult } from "lit";
import type { Estimate } from "../../lib/api.js";
import { adopt } from "../adopt.ts";
import type { Words } from "../i18n/words.ts";
import { renderFrame } from "../panel/frame.ts";
import type { PanelModel } from "../panel/model.ts";
import type { Luggage, TakeAlong } from "../take-along/take-along.ts";

type Shown = typeof import("./shown.ts");

/**
 * Everything that is shown of an estimate. It is a script of its own: it has nothing to show before the rules are there,
 * and comes with them.
 */
export class EstimatePart {
  readonly #host: LitElement;
  readonly #luggage: () => Luggage;
  #shown: Shown | undefined;
  #takeAlong: TakeAlong | undefined;

  constructor(host: LitElement, luggage: () => Luggage) {
    this.#host = host;
    this.#luggage = luggage;
  }

  /** Fetches the script. Rejects where it can't be had; calling it again tries again. */
  async load(): Promise<void> {
    this.#shown ??= await import("./shown.ts");
    this.#takeAlong ??= new this.#shown.TakeAlong(this.#host, this.#luggage);
  }

  /** The estimate, or that it is on its way, and what can be taken along. */
  render(model: PanelModel): TemplateResult | (TemplateResult | typeof nothing)[] {
    const shown = this.#ready(model.words);
    if (shown === undefined) return renderFrame(model);
    return [shown.renderPanel(model), (model.estimate && this.#takeAlong?.render(model.words)) ?? nothing];
  }

  /** The range at the foot of a narrow window. */
  peek(words: Words, estimate: Estimate | undefined, onFollow: () => void): TemplateResult | typeof nothing {
    return (estimate && this.#ready(words)?.renderPeek(words, estimate, onFollow)) ?? nothing;
  }

  /** The range as one sentence. */
  sentence(words: Words, estimate: Estimate): string {
    return this.#shown?.liveSentence(words, estimate) ?? "";
  }

  /** What shows it, once it is there, and the words of the estimate, which come by themselves as well. */
  #ready(words: Words): Shown | undefined {
    if (this.#shown === undefined || !words.has("estimate.basis")) return undefined;
    adopt(this.#host.renderRoot as ShadowRoot, this.#shown.styles);
    return this.#shown;
  }
}
