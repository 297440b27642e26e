import { LitElement } from "lit";
import { property, state } from "lit/decorators.js";

/** What is wrong with a field's value, in one sentence, and whether the value is merely missing. */
export interface FieldProblem {
  message: string;
  empty: boolean;
}

/**
 * An element that is a field of the form around it, as an `<input>` is: its value travels with the form, and the form
 * can reset, restore, disable and validate it. What the value is, the class that extends this one knows.
 */
export abstract class FormField extends LitElement {
  static readonly formAssociated = true;

  /** The name under which the value travels with the form around the element. */
  @property({ reflect: true }) name = "";
  /** Nothing can be filled in, and no value travels with the form. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Whether it is disabled by itself or by a `<fieldset>` around it. */
  @state() protected isDisabled = false;

  protected readonly internals: ElementInternals = this.attachInternals();
  /** The form's submit button has been pressed: what is missing may now be said, and the focus moved. */
  #submitting = false;

  constructor() {
    super();
    this.addEventListener("invalid", (event) => this.#refuse(event));
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
    this.#submitting = true;
    const valid = this.internals.reportValidity();
    this.#submitting = false;
    return valid;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener("click", this.#noteSubmit, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener("click", this.#noteSubmit, true);
  }

  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this.isDisabled = disabled;
  }

  /** Tells the form the value, what to restore it from, and what is wrong with it. Without a form nothing is made. */
  protected tellForm(make: () => { value: string; kept: string }, problem: FieldProblem | undefined): void {
    if (this.form) {
      const { value, kept } = make();
      this.internals.setFormValue(value, kept);
    }
    const flags = problem ? { valueMissing: problem.empty, customError: !problem.empty } : {};
    this.internals.setValidity(flags, problem?.message);
  }

  /** The form was to be submitted, but something is missing or wrong here. `first`: nothing before it in the form is. */
  protected abstract showProblems(first: boolean): void;

  /**
   * The browser's own bubble can't point into a shadow root, so it is never shown. Neither is anything else where a
   * page merely asks whether the form is valid, which some do with every key.
   */
  #refuse(event: Event): void {
    event.preventDefault();
    if (!this.#submitting) return;
    const fields = [...(this.form?.elements ?? [])] as Partial<HTMLInputElement>[];
    const firstInvalid = fields.find((field) => field.willValidate && field.validity?.valid === false);
    this.showProblems(firstInvalid === undefined || firstInvalid === (this as Partial<HTMLElement>));
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
