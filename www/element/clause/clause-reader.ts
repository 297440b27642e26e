import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Catalogue } from "../../words/catalogue.ts";
import { type ClauseSource, clauseSource } from "../../words/clause-text.ts";
import { loadCatalogues } from "../../words/languages.ts";
import type { Words } from "../../words/words.ts";
import { failedNote } from "../failed-note.ts";
import { Later } from "../later.ts";
import { Part } from "../part.ts";
import { type ClauseBasis, type Documents, documentAddress } from "./documents.ts";

/** The element around it, as far as it knows of the documents. */
interface ClauseHost {
  readonly clauseBasis?: ClauseBasis | undefined;
  readonly documents?: Documents | undefined;
}

/**
 * Stands in a disclosure, and once that is opened tells what clauses say: their words come in a script of their own, as most
 * are never read.
 */
export abstract class ClauseReader extends Part {
  static override properties: PropertyDeclarations = { words: { attribute: false } };

  words: Words | undefined;
  #disclosure: HTMLDetailsElement | null = null;
  readonly #texts = new Later<Catalogue[], [lang: string]>(this, (lang) => loadCatalogues(lang, "clauses"), {
    what: (lang) => `what the clauses say in "${lang}"`,
  });

  /** Draws what the clauses say; without a source where that cannot be told. */
  protected abstract renderClauses(words: Words, source: ClauseSource | undefined): TemplateResult;
  /** The documents that are cited. */
  protected abstract get cited(): readonly string[];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#disclosure = this.closest("details");
    this.#disclosure?.addEventListener("toggle", this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#disclosure?.removeEventListener("toggle", this.#draw);
  }

  readonly #draw = (): void => this.requestUpdate();

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!this.#disclosure?.open || words === undefined) return nothing;
    const { value: texts, state } = this.#texts.want(words.lang);
    const { clauseBasis: basis } = this.#host;
    if (state === "failed") {
      const again = () => void this.#texts.retry();
      return html`${this.renderClauses(words, undefined)}
        ${failedNote(words.t("form.along.failed"), words.t("estimate.failed.retry"), again)}`;
    }
    if (state !== "ready" || texts === undefined || basis === undefined) {
      return html`<p aria-busy="true">${words.t("estimate.why.loading")}</p>`;
    }
    const all = words.with(texts);
    return html`${this.renderClauses(all, clauseSource(basis.rules, basis.used, basis.own))}
      <p class="clause-ours"><span>${all.t("clauses.ours")}</span> ${this.#links(all)}</p>`;
  }

  /** To the documents that are cited, in a tab of their own: what has been filled in here stays. */
  #links(words: Words): (TemplateResult | undefined)[] {
    const { documents } = this.#host;
    return (["terms", "privacy"] as const).map((name) => {
      const isCited = this.cited.some((clause) => clause.startsWith("privacy/") === (name === "privacy"));
      const address = isCited ? documentAddress(documents, name) : undefined;
      return address === undefined
        ? undefined
        : html`<a href=${address} target="_blank" rel="noopener">${words.t(`clauses.read.${name}`)}</a>`;
    });
  }

  get #host(): ClauseHost {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? (root.host as ClauseHost) : {};
  }
}
