import { html, nothing, render, type TemplateResult } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";
import { loadCatalogues } from "../../../words/languages.ts";
import type { Words } from "../../../words/words.ts";
import { failedNote } from "../../failed-note.ts";
import { whenIdle } from "../../idle.ts";
import type { PanelModel } from "../model.ts";

/** What would be otherwise with other answers: folded up, and in a script of its own that nobody waits for. */
export function renderWhatIf(model: PanelModel): TemplateResult | typeof nothing {
  const { words, rules } = model;
  if (rules === undefined) return nothing;
  return html`<section class="what-if-section" part="what-if" aria-labelledby="what-if-title">
    <h3 id="what-if-title">${words.t("estimate.whatIf.title")}</h3>
    <details class="group">
      <summary>${words.t("estimate.whatIf.open")}</summary>
      <div class="what-if-body" ${comparison(model)}></div>
    </details>
  </section>`;
}

type Part = typeof import("./comparison.ts");

/** The words of a panel with those of the what-ifs. */
const spoken = new WeakMap<Words, Words>();
let part: Part | undefined;

/** Fetches the script and the words; what has come once is not fetched again. */
async function fetchFor(words: Words): Promise<void> {
  const [loaded, catalogues] = await Promise.all([import("./comparison.ts"), loadCatalogues(words.lang, "whatIf")]);
  part = loaded;
  if (!spoken.has(words)) spoken.set(words, words.with(catalogues));
}

/** Draws the comparison while its disclosure is open, as soon as it is there. */
class ComparisonWhenOpen extends Directive {
  #model: PanelModel | undefined;
  #body: HTMLElement | undefined;

  render(_model: PanelModel): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [model]: [PanelModel]): typeof nothing {
    const isNew = model.words !== this.#model?.words;
    this.#model = model;
    if (this.#body === undefined) {
      this.#body = element as HTMLElement;
      this.#body.parentElement?.addEventListener("toggle", () => this.#show());
    }
    // So that it can be opened offline too. Where it does not come now, it is asked for again when it is opened.
    if (isNew) whenIdle(() => void fetchFor(model.words).catch(() => undefined));
    this.#show();
    return nothing;
  }

  #show(): void {
    const [model, body] = [this.#model, this.#body];
    if (!model || !body || !(body.parentElement as HTMLDetailsElement | null)?.open) return;
    const words = spoken.get(model.words);
    if (part && words) {
      adopt(body, part);
      render(part.renderComparison(words, model), body);
    } else {
      void this.#fetch(model, body);
    }
  }

  async #fetch(model: PanelModel, body: HTMLElement): Promise<void> {
    render(html`<p class="what-if-loading">${model.words.t("estimate.whatIf.loading")}</p>`, body);
    try {
      await fetchFor(model.words);
      this.#show();
    } catch (error) {
      console.warn("upfront-terms: the what-ifs could not be loaded.", error);
      const { words } = model;
      const again = () => void this.#fetch(model, body);
      render(failedNote(words.t("estimate.whatIf.failed"), words.t("estimate.failed.retry"), again), body);
    }
  }
}

const comparison = directive(ComparisonWhenOpen);

function adopt(body: HTMLElement, { whatIfStyles: { styleSheet } }: Part): void {
  const root = body.getRootNode() as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
