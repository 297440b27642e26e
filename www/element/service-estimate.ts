import type { PropertyDeclarations } from "lit";
import type { FactPath, Facts } from "../lib/api.js";
import { define } from "./define.ts";
import { EstimateElement, sharedStyles } from "./estimate-element.ts";
import type { EstimateDocument } from "./form/request.ts";
import { withoutUnknown } from "./form/without-unknown.ts";
import type { ServiceEstimateEvents } from "./host/events.ts";
import type { PageForm } from "./host/page-form.ts";
import { newId } from "./new-id.ts";

/**
 * What a service can cost and when it is expected to be ready, of facts that the page knows or of a form of the page's own,
 * whose fields say by `data-fact` which fact they ask for. It sends nothing anywhere.
 *
 * @tagname service-estimate
 *
 * @fires {CustomEvent<EstimateChange>} service-estimate-change - What is known, or what the rules say of it, has changed.
 * @fires {CustomEvent<EstimateQuestion>} service-estimate-question - The customer wants to answer a question of the estimate; cancelled, the element does not go to the field.
 * @fires {CustomEvent<EstimateMistake>} service-estimate-mistake - Something that the page has set can't be used. It is on the console too; the customer reads at most that there is no estimate.
 * @fires {CustomEvent<EstimateRulesState>} service-estimate-state - The rules have been loaded, or could not be.
 */
export class ServiceEstimateElement extends EstimateElement<ServiceEstimateEvents> {
  static override styles = sharedStyles;
  static override properties: PropertyDeclarations = {
    facts: { attribute: false, hasChanged: () => true },
  };

  #page: PageForm | undefined;
  #given: Partial<Facts> | undefined;
  #id = newId();

  /** What is known now. Set it to what the page knows: it goes before what is read from the form's fields. */
  get facts(): Facts {
    return this.known;
  }
  set facts(facts: Partial<Facts> | undefined) {
    this.#given = facts;
  }

  /** The estimate that the customer sees, with everything from which it can be computed again. */
  get document(): EstimateDocument {
    return this.estimateDocument();
  }

  /** The same, as the JSON document that travels with the form around the element. */
  get value(): string {
    return JSON.stringify(this.document);
  }

  /** Reads the fields of the form around the element anew: for a page that has set them by script. */
  refresh(): void {
    this.requestUpdate();
  }

  /** Moves the focus to the field of the page that asks for a fact, "items[0].warranty"; false where there is none. */
  async focusFact(fact: FactPath): Promise<boolean> {
    const field = this.#page?.fieldOf(fact);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
    return field !== undefined;
  }

  formResetCallback(): void {
    this.#id = newId();
    this.forget();
  }

  /** Without what its fields say the estimate would be another one: it waits for what reads them. */
  protected override get readsForm(): boolean {
    return this.form !== null;
  }

  protected override async loadFacts(): Promise<void> {
    if (this.readsForm) this.#page ??= new (await import("./host/page-form.ts")).PageForm(this);
  }

  protected override get documentId(): string {
    return this.#id;
  }

  /** What the page has set by property goes before what its fields say. */
  protected override gather(): Facts {
    const { rules } = this;
    return withoutUnknown({ ...this.host, ...(rules && this.#page?.read(rules)), ...this.#given });
  }

  protected override askable(fact: FactPath): "no" | "yes" {
    return this.#page?.namesFacts && this.#page.fieldOf(fact) === undefined ? "no" : "yes";
  }

  /** What a visible field of the page says is the customer's, and all else the page's. */
  protected override isPages(path: string): boolean {
    const [name = ""] = /^\w*/.exec(path) ?? [];
    return Object.hasOwn(this.#given ?? {}, name) || !this.#page?.isTyped(path);
  }

  protected override updated(): void {
    this.tellForm(() => "");
    this.shown.mistakes?.noteFields(this.#page?.unknown ?? []);
    super.updated();
  }
}

/** What can be set on the element: for frameworks, whose templates want to know what a tag takes. */
export type ServiceEstimateProperties = Partial<
  Pick<
    ServiceEstimateElement,
    | "asOf"
    | "calendar"
    | "disabled"
    | "documents"
    | "editions"
    | "interpretations"
    | "lang"
    | "loader"
    | "messages"
    | "name"
    | "portal"
    | "rateCard"
    | "readOut"
    | "vatPercent"
  >
> & { facts?: Partial<Facts> | undefined };

define("service-estimate", ServiceEstimateElement);

declare global {
  interface HTMLElementTagNameMap {
    "service-estimate": ServiceEstimateElement;
  }
}
