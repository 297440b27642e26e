import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { serialCountText, serialLines, serialProblemText } from "../../../words/serials.ts";
import { adopt } from "../../adopt.ts";
import { define } from "../../define.ts";
import { saveFile } from "../../save-file.ts";
import type { ItemAnswers } from "../answers.ts";
import { choiceField } from "../fields/choice.ts";
import { itemField } from "../fields/ids.ts";
import { FormPart } from "../form-part.ts";
import { COUNTS } from "../later-choices.ts";
import { correctSerial, keepSerials, takeOut, takeOutRepeated, textFile } from "../lists/edit.ts";
import type { SerialCount, SerialList, SerialProblem, TypedSerials } from "../lists/serials.ts";
import { serialKey } from "../lists/token.ts";
import { changeItem, fieldText } from "../model.ts";
import { isCountedTwice, typedQuantity } from "../quantity.ts";
import css from "./serials.css?inline";
import { type PutRight, Steps } from "./steps.ts";
import { type Refusal, told } from "./told.ts";

const styles = [unsafeCSS(css)];

/** As many as are shown at once: a wrong file has thousands. */
const AT_ONCE = 20;

const SHOWN = ["list", "quantity", "counts"] as const;

/** How the list is put right: what the form holds anew. */
type Change = (typed: TypedSerials, list: SerialList) => TypedSerials;

/** What is said below the field of serial numbers: how many there are, and what is to be looked at. */
class SerialRemarks extends FormPart {
  static override properties: PropertyDeclarations = {
    item: { attribute: false },
    most: { state: true },
    refused: { state: true },
    isTogether: { state: true },
  };

  item!: ItemAnswers;
  protected most = AT_ONCE;
  /** Why this one was not split. */
  refused: Refusal["refused"];
  /** Whether the customer wants them in one product, whatever they tell. */
  isTogether = false;
  readonly #steps = new Steps();
  /** The row that gets the focus once it is drawn: that of the number, where there is one. */
  #focus: { row: number; number?: string | undefined } | undefined;
  readonly #left = ({ target }: Event) => {
    if ((target as Element).id !== itemField(this.item, "serials")) return;
    this.requestUpdate();
    this.#sayCount();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this.getRootNode() as ShadowRoot, styles);
    // The field has been left with another list in it.
    this.parentElement?.addEventListener("change", this.#left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.parentElement?.removeEventListener("change", this.#left);
  }

  readonly refuse = (why: Refusal["refused"]) => {
    this.refused = why;
  };

  readonly keepTogether = () => {
    this.isTogether = true;
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("item");
    if (before === undefined) return;
    this.refused = undefined;
    this.#steps.keepOf(this.item.serials);
    // Of other numbers it has not been said.
    if (before.serials.text !== this.item.serials.text) this.isTogether = false;
    const key = serialKey(this.#focus?.number ?? "");
    const row = this.item.list?.problems.findIndex(({ number }) => serialKey(number) === key) ?? -1;
    if (row < 0) return;
    this.#focus = { row };
    this.most = Math.max(this.most, row + 1);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("item");
    if (before === undefined || changed.size > 1) return true;
    return SHOWN.some((name) => before[name] !== this.item[name]);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, item } = this;
    const { list } = item;
    if (list === undefined || list.count.given + (list.head ? 1 : 0) === 0 || !words.has("form.serials.all")) {
      return nothing;
    }
    const { head, count } = list;
    const problems = this.#toLookAt(list);
    const file = () => saveFile(textFile(list, `${words.t("form.item.serials.label")}.txt`));
    return html`<p class="serials-count" id=${itemField(item, "serials-count")}>${serialCountText(words, count)}</p>
      ${told(this, item, list, this)}
      ${head ? html`<p class="field-hint">${words.t("form.serials.head", { text: head.text })}</p>` : nothing}
      ${isCountedTwice(item) ? this.#whichCounts(count.meters) : nothing}
      ${problems.length > 0 ? this.#problems(problems, count) : nothing}
      ${this.#steps.canUndo(item.serials) ? this.#undoButton() : nothing}
      <button type="button" class="form-button form-button-link serials-save" @click=${file}>${words.t("form.serials.save")}</button>`;
  }

  #undoButton(): TemplateResult {
    return html`<button type="button" class="form-button form-button-link serials-undo" @click=${() => this.#undo()}>
      ${this.words.t("form.serials.undo")}
    </button>`;
  }

  /** Where both are given and differ, one of them is a mistake, and nobody but the customer knows which. */
  #whichCounts(listed: number): TemplateResult {
    const { words, item, form } = this;
    const counts = { serials: listed, quantity: typedQuantity(item) ?? 0 };
    return choiceField(
      {
        ...fieldText(this, itemField(item, "counts"), "serials.counts", { required: true }),
        value: item.counts,
        options: COUNTS.map((value) => ({
          value,
          label: words.t(`form.serials.counts.option.${value}`, { count: counts[value] }),
        })),
        layout: "column",
        onChoose: (chosen) =>
          form.change((answers) => changeItem(answers, item.id, (one) => ({ ...one, counts: chosen }))),
      },
      words,
    );
  }

  /** What is to be looked at. Of a number that is still being typed nothing is said. */
  #toLookAt({ serials, problems }: SerialList): SerialProblem[] {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    const isTyping = activeElement?.id === itemField(this.item, "serials");
    const last = serials.length - 1;
    if (!isTyping || serials[last]?.end !== this.item.serials.text.length) return problems;
    return problems.filter(({ code, at }) => code === "repeated" || at[0] !== last);
  }

  #problems(problems: readonly SerialProblem[], count: SerialCount): TemplateResult {
    const { words, item } = this;
    const rest = problems.length - this.most;
    const doubtful = problems.filter(({ code }) => code !== "repeated").map(({ number }) => number);
    const all = (name: string, many: number, change: Change) =>
      many > 1
        ? html`<button type="button" class="form-button form-button-quiet" @click=${() => this.#change(0, change)}>
            ${words.t(`form.serials.${name}`, { count: many })}
          </button>`
        : nothing;
    return html`<ol class="serials-problems" aria-label=${words.t("form.serials.toLookAt")}>
        ${problems
          .slice(0, this.most)
          .map((problem, row) => keyed(`${problem.code} ${problem.number}`, this.#row(problem, row)))}
      </ol>
      <div class="serials-all">
        ${
          rest > 0
            ? html`<button
                type="button"
                class="form-button form-button-quiet"
                id=${itemField(item, "serials-more")}
                @click=${() => this.#showMore()}
              >
                ${words.t("form.serials.more", { count: rest })}
              </button>`
            : nothing
        }
        ${all("keepAll", doubtful.length, (typed) => keepSerials(typed, doubtful))}
        ${all("takeOutRepeated", count.repeated, takeOutRepeated)}
      </div>`;
  }

  /** What can be done about a problem, and which place in the list it is about. */
  #actionsFor(problem: SerialProblem, row: number) {
    const isRepeated = problem.code === "repeated";
    // Of a repeated one the first stays: the next may be meant to be another number.
    const [first = 0, ...repeated] = problem.at;
    const at = isRepeated ? (repeated[0] ?? first) : first;
    const correct = () => {
      const input = this.#byId<HTMLInputElement>(this.#fieldOf(row));
      if (input === null) return;
      const right = (typed: TypedSerials, { serials }: SerialList) => {
        const place = serials[at];
        return place && input.value.trim() !== place.number ? correctSerial(typed, place, input.value) : typed;
      };
      this.#change(row, right, { number: problem.number, instead: input.value });
    };
    const out = (typed: TypedSerials, { serials }: SerialList) =>
      takeOut(
        typed,
        (isRepeated ? repeated : [first]).flatMap((one) => serials[one] ?? []),
      );
    const leaveOut = () => this.#change(row, out, { number: problem.number, instead: "" });
    const keep = () => this.#change(row, (typed) => keepSerials(typed, [problem.number]));
    return { at, correct, leaveOut, keep: isRepeated ? undefined : keep };
  }

  /** The line, what is wrong, and what can be done about it. */
  #row(problem: SerialProblem, row: number): TemplateResult {
    const { words } = this;
    const field = this.#fieldOf(row);
    const { at, correct, keep, leaveOut } = this.#actionsFor(problem, row);
    const enter = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      // It would submit the form.
      event.preventDefault();
      correct();
    };
    const button = (name: string, act: () => void) =>
      html`<button type="button" class="form-button form-button-link" aria-describedby="${field}-what" @click=${act}>
        ${words.t(`form.serials.${name}`)}
      </button>`;
    return html`<li class="serials-problem">
      <p id="${field}-what">
        <strong>${serialLines(words, problem)}:</strong> <span class="serials-number">${problem.number}</span>
        ${serialProblemText(words, problem)}
      </p>
      <div class="serials-act">
        <input
          id=${field}
          part="input"
          class="field-text field-short"
          type="text"
          autocomplete="off"
          aria-label=${words.t("form.serials.instead", { line: this.item.list?.serials[at]?.line ?? 0 })}
          aria-describedby="${field}-what"
          .value=${problem.number}
          @keydown=${enter}
        />
        ${button("correct", correct)} ${keep ? button("keep", keep) : nothing} ${button("takeOut", leaveOut)}
      </div>
    </li>`;
  }

  /** Puts the list right. The focus goes to what is still to be looked at there, or stands in the row's place then. */
  #change(row: number, change: Change, right?: PutRight): void {
    const { form, item } = this;
    form.change((answers) => {
      const { list } = answers.items.find(({ id }) => id === item.id) ?? {};
      if (list === undefined) return answers;
      const changed = this.#steps.taken(answers, item.id, (typed) => change(typed, list), right);
      if (changed !== answers) this.#focus = { row, number: right?.instead };
      return changed;
    });
  }

  #undo(): void {
    const { form, item } = this;
    this.#focus = { row: 0, number: this.#steps.undo(form, item.id) };
  }

  #showMore(): void {
    this.#focus = { row: this.most };
    this.most += AT_ONCE;
  }

  /** Once the list is another one, what had the focus is gone. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.#focus === undefined || !(changed.has("item") || changed.has("most"))) return;
    const rows = Math.min(this.item.list?.problems.length ?? 0, this.most);
    const target = rows > 0 ? this.#fieldOf(Math.min(this.#focus.row, rows - 1)) : itemField(this.item, "serials");
    this.#focus = undefined;
    this.#byId(target)?.focus();
    this.#sayCount();
  }

  #sayCount(): void {
    const { form, words, item } = this;
    if (item.list && words.has("form.serials.all")) form.announce(serialCountText(words, item.list.count));
  }

  #fieldOf(row: number): string {
    return itemField(this.item, `serials-${row}`);
  }

  #byId<T extends HTMLElement>(id: string): T | null {
    return (this.getRootNode() as ShadowRoot).querySelector<T>(`[id="${id}"]`);
  }
}

/** The form has the element's tag already: it stands below the field from now on. */
export function defineRemarks(): void {
  define("service-request-serials", SerialRemarks);
}
