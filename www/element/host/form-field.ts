import { LitElement, type PropertyDeclarations } from "lit";
import { isOnlyReading } from "./only-reading.ts";

/** What is wrong with a field's value. */
export interface FieldProblem {
  /** What to do about it, in one sentence. */
  message: string;
  /** Whether the value is merely missing. */
  empty: boolean;
  /** What of the element gets the focus, and the browser's bubble with the message. */
  at: HTMLElement;
}

/**
 * An element that is a field of the form around it, as an `<input>` is: its value travels with the form, and the form
 * can reset, restore, disable and validate it. What the value is, the class that extends this one knows.
 */
export abstract class FormField extends LitElement {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    disabled: { type: Boolean, reflect: true },
    isDisabled: { state: true, attribute: false },
  };

  /** The name under which the value travels with the form around the element. */
  name = "";
  /** Nothing can be filled in, and no value travels with the form. */
  disabled = false;
  /** Whether it is disabled by itself or by a `<fieldset>` around it. */
  protected isDisabled = false;

  #around: HTMLFormElement | null = null;
  /** Stands in the form's data until these are read. */
  readonly #place = `upfront-terms ${Math.random()}`;
  protected readonly internals: ElementInternals = this.attachInternals();
  /** The form's submit button has been pressed: what is missing may now be said. */
  #submitting = false;

  constructor() {
    super();
    this.addEventListener("invalid", () => this.#refuse());
  }

  /** The form around the element, or the one that its `form` attribute names. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get type(): string {
    return this.localName;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether nothing is missing or wrong. Shows nothing. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and shows what is missing or wrong with the focus on it. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener("click", this.#noteSubmit, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener("click", this.#noteSubmit, true);
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    // A field of the form that is called so hides the method.
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    if (this.#around) removeEventListener.call(this.#around, "formdata", this.#beRead as EventListener);
    if (form) addEventListener.call(form, "formdata", this.#beRead as EventListener);
    this.#around = form;
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this.isDisabled = disabled;
    // The property that is set becomes the attribute while the element is being drawn: only afterwards can it be drawn anew.
    queueMicrotask(() => this.requestUpdate());
  }

  /** What travels with the form. */
  abstract get value(): string;

  /** Tells the form what to restore the value from, and what is wrong with it. Without a form nothing is made. */
  protected tellForm(kept: () => string): void {
    if (this.form) this.internals.setFormValue(this.#place, kept());
    this.#tellProblem();
  }

  /** The form is read, by the browser that submits it or by a script: the value is made now, and not with every key. */
  readonly #beRead = ({ formData }: FormDataEvent): void => {
    if (isOnlyReading()) return;
    const all = formData.getAll(this.name);
    formData.delete(this.name);
    for (const one of all) {
      if (one instanceof File) formData.append(this.name, one);
      else formData.append(this.name, one === this.#place ? this.value : one);
    }
    // Where the element is disabled nothing of it travels.
    if (all.includes(this.#place)) this.addTo(formData);
  };

  /** Adds what travels with the form besides the value. */
  protected addTo(_data: FormData): void {}

  #tellProblem(): void {
    const { problem } = this;
    if (problem === undefined) this.internals.setValidity({});
    else {
      const { message, empty, at } = problem;
      this.internals.setValidity({ valueMissing: empty, customError: !empty }, message, at);
    }
  }

  /** What keeps the form from being submitted, which is nothing that the customer can't see and put right. */
  protected get problem(): FieldProblem | undefined {
    return undefined;
  }

  /** The customer has been told that something is missing or wrong: all of it is to be shown, the focus left where it is. */
  protected showProblems(): void {}

  /**
   * Whether the customer is told of what is wrong, or a page merely asks, which some do with every key, can't be seen from
   * this event. Where it is told, the browser moves the focus next, to the first field of the form that is wrong.
   */
  #refuse(): void {
    // What gets the focus may have been folded up since.
    this.#tellProblem();
    if (this.#submitting) {
      this.showProblems();
      return;
    }
    const told = () => this.showProblems();
    this.ownerDocument.addEventListener("focusin", told, { capture: true, once: true });
    setTimeout(() => this.ownerDocument.removeEventListener("focusin", told, { capture: true }));
  }

  /** Enter in a field of the form arrives here too: the browser clicks the submit button then. */
  readonly #noteSubmit = (event: Event): void => {
    const button = (event.target as Element).closest?.<HTMLButtonElement>("button, input");
    if (button?.type !== "submit" || this.form === null || button.form !== this.form) return;
    this.#submitting = true;
    setTimeout(() => {
      this.#submitting = false;
    });
  };
}
