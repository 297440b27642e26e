import { type CSSResult, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Estimate, Facts, Issue } from "../../../lib/api.js";
import { loadCatalogues } from "../../../words/languages.ts";
import type { Words } from "../../../words/words.ts";
import { adopt } from "../../adopt.ts";
import { failedNote } from "../../failed-note.ts";
import { whenIdle } from "../../idle.ts";
import { Later } from "../../later.ts";
import type { PanelModel, RulesApi, WhatIf } from "../model.ts";
import { given, LaterPart } from "../part.ts";

/** What would be otherwise with other answers. */
export function renderWhatIf({ words, rules, facts, estimate, issues, whatIf }: PanelModel): TemplateResult {
  return html`<service-estimate-what-if
    .words=${words}
    .rules=${rules}
    .facts=${facts}
    .estimate=${estimate}
    .issues=${issues}
    .whatIf=${whatIf}
  ></service-estimate-what-if>`;
}

/** What the comparison needs: its styles, and the words of a panel with those of the what-ifs. */
async function load(words: Words): Promise<{ words: Words; styles: CSSResult }> {
  const [{ whatIfStyles }, catalogues] = await Promise.all([
    import("./comparison.ts"),
    loadCatalogues(words.lang, "whatIf"),
  ]);
  return { words: words.with(catalogues), styles: whatIfStyles };
}

/** Folded up, and in a script of its own that nobody waits for. */
export class EstimateWhatIf extends LaterPart {
  static override properties = given("words", "rules", "facts", "estimate", "issues", "whatIf");
  words!: Words;
  rules: RulesApi | undefined;
  facts!: Facts;
  estimate: Estimate | undefined;
  issues: readonly Issue[] | undefined;
  whatIf!: WhatIf;
  #open = false;
  readonly #comparison = new Later(this, load, { what: () => "the what-ifs" });

  /** So that it can be opened offline too. Where it does not come now, it is asked for again when it is opened. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("words")) whenIdle(() => this.#comparison.want(this.words));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, rules, facts } = this;
    // Before it is known what is to be done there is nothing to compare.
    if (rules === undefined || !facts.items?.length) return nothing;
    return html`<section class="what-if-section" part="what-if" aria-labelledby="what-if-title">
      <details class="group" @toggle=${this.#toggle}>
        <summary><h3 id="what-if-title">${words.t("estimate.whatIf.title")}</h3></summary>
        <div class="what-if-body">${this.#open ? this.#body() : nothing}</div>
      </details>
    </section>`;
  }

  #toggle({ target }: Event): void {
    this.#open = (target as HTMLDetailsElement).open;
    if (this.#open) void this.#comparison.want(this.words).retry();
    this.requestUpdate();
  }

  #body(): TemplateResult {
    const { state, value } = this.#comparison;
    const { words, rules, facts, estimate, issues, whatIf } = this;
    if (state === "failed") {
      const again = () => void this.#comparison.retry();
      return failedNote(words.t("estimate.whatIf.failed"), words.t("estimate.failed.retry"), again);
    }
    if (value === undefined) return html`<p class="what-if-loading">${words.t("estimate.whatIf.loading")}</p>`;
    adopt(this.getRootNode() as ShadowRoot, [value.styles]);
    return html`<service-estimate-comparison
      .words=${value.words}
      .rules=${rules}
      .facts=${facts}
      .estimate=${estimate}
      .issues=${issues}
      .whatIf=${whatIf}
    ></service-estimate-comparison>`;
  }
}
