import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import { loadCatalogues } from "../../../words/languages.ts";
import type { Words } from "../../../words/words.ts";
import { adopt } from "../../adopt.ts";
import { define } from "../../define.ts";
import { failedNote } from "../../failed-note.ts";
import { Later } from "../../later.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { FormPart } from "../form-part.ts";
import { FOLDS_FROM } from "../sections/folded-item.ts";
import { takeDrops } from "./drops.ts";
import css from "./groups.css?inline";
import { KINDS } from "./kinds.ts";
import type { Dropped, Reading } from "./reading.ts";
import { Removals } from "./removed.ts";

const styles = [unsafeCSS(css)];

/** The words of lists, and what reads one, which comes with the first. */
const wordsOfLists = async (words: Words) => words.with(await loadCatalogues(words.lang, "lists"));

/** A product as it is drawn. */
interface FoldedPart extends FormPart {
  item: ItemAnswers;
  foldsFrom: number;
}

/** Lists from files: a button that opens one, what takes those that are dropped, and what is said of the last one. */
class ListIntake extends FormPart {
  static override properties: PropertyDeclarations = { answers: { attribute: false } };

  answers!: Answers;
  readonly #words = new Later(this, wordsOfLists, { what: () => "the words about lists", patient: true });
  readonly #reader = new Later(this, () => import("./reading.ts"), {
    what: () => "what reads lists",
    ended: () => this.#begin(),
  });
  /** The list that was read last, or is being read. */
  #reading: Reading | undefined;
  /** What waits for the script. */
  #wanted: ((reader: typeof import("./reading.ts")) => Reading) | undefined;
  readonly #removals = new Removals(() => this.#host());
  #stop: (() => void) | undefined;
  /** What has been made a line once is opened and closed by the customer. */
  readonly #folded = new WeakSet<Element>();

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this.getRootNode() as ShadowRoot, styles);
    const place = this.closest<HTMLElement>(".form-section") ?? this;
    const noDrops = takeDrops(place, {
      files: (files, item) => this.#read(files, { item }),
      beside: (files) => this.#read(files, { isBeside: true }),
      table: (text, item) => this.#read(text, { item }),
    });
    const ended = new AbortController();
    this.#removals.listen(place, ended.signal);
    this.#stop = () => {
      noDrops();
      ended.abort();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#words.want(this.words);
    // The form has been emptied, or filled in by somebody else: what was read is not in it any more.
    const before = changed.get("view");
    if (before === undefined || before.filled === this.view.filled) return;
    this.#reading?.stop();
    this.#reading = this.#wanted = undefined;
    this.#removals.forget();
  }

  /** Four products of a list or more are lines from the first on: open, they would bury what is said of the list. */
  protected override updated(): void {
    const { taken } = this.#reading ?? {};
    this.#removals.keepAway(this.#reading?.away ?? []);
    this.#removals.draw(this.closest(".form-section"), this.#words.value, this.answers);
    if (taken === undefined || taken.undone || taken.ids.length < FOLDS_FROM) return;
    for (const part of this.closest(".form-section")?.querySelectorAll<FoldedPart>("service-request-item") ?? []) {
      if (this.#folded.has(part) || !taken.ids.includes(part.item.id)) continue;
      this.#folded.add(part);
      part.foldsFrom = 1;
      part.requestUpdate();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.value;
    if (words === undefined) return nothing;
    return html`<button
        id="read-list"
        type="button"
        class="form-button form-button-quiet"
        aria-describedby="read-list-hint"
        @click=${() => this.querySelector<HTMLElement>(".list-file")?.click()}
      >
        ${words.t("lists.read")}
      </button>
      <input class="list-file" type="file" accept=${KINDS} hidden @change=${this.#choose} />
      ${this.#saveAll(words)}
      <p class="field-hint list-hint" id="read-list-hint">${words.t("lists.readHint")}</p>
      ${this.#note(words)}`;
  }

  /** Each list can be saved at its place; several also as the table that they came from. */
  #saveAll(words: Words): TemplateResult | typeof nothing {
    if (this.answers.items.filter(({ list }) => list?.serials.length).length < 2) return nothing;
    const save = async () => {
      try {
        const { saveGroups } = await import("./save-groups.ts");
        saveGroups(words, this.answers);
      } catch (error) {
        console.warn("upfront-terms: what saves lists could not be loaded.", error);
        this.form.announce(words.t("lists.problem.notLoaded"));
      }
    };
    return html`<button type="button" class="form-button form-button-quiet" @click=${save}>
      ${words.t("lists.saveAll")}
    </button>`;
  }

  #note(words: Words): TemplateResult | typeof nothing {
    if (this.#wanted && this.#reader.state === "failed") {
      return failedNote(words.t("lists.problem.notLoaded"), words.t("lists.again"), () => void this.#reader.retry());
    }
    return this.#reading?.render(words, this.answers) ?? nothing;
  }

  readonly #choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file can be chosen again once it has been put right.
    input.value = "";
    if (files.length > 0) this.#read(files);
  };

  #read(what: File[] | string, dropped: Dropped = {}): void {
    this.#wanted = ({ Reading }) => new Reading(this.#host(), what, dropped);
    this.#reader.want();
    void this.#reader.retry();
    this.#begin();
  }

  #begin(): void {
    const { value } = this.#reader;
    if (value === undefined || this.#wanted === undefined) return;
    this.#leave();
    this.#reading = this.#wanted(value);
    this.#wanted = undefined;
    this.requestUpdate();
  }

  /** What a list and what was removed do in the form. */
  #host() {
    const { form } = this;
    return {
      form,
      draw: () => this.#draw(),
      close: () => this.#close(),
      gone: (ids: readonly number[]) => this.#removals.forgetOf(ids),
      words: () => this.#words.value,
    };
  }

  /** A list that has been taken out of the form does not come back once nothing is said of it any more. */
  #leave(): void {
    this.#reading?.stop();
    this.#removals.forgetOf(this.#reading?.away ?? []);
    this.#reading = undefined;
  }

  #draw(): Promise<unknown> {
    this.requestUpdate();
    return this.updateComplete;
  }

  #close(): void {
    this.#leave();
    this.requestUpdate();
    this.form.goTo("read-list");
  }
}

/** The form has the element's tag already: it stands below the products from now on. */
export function defineIntake(): void {
  define("service-request-lists", ListIntake);
}
