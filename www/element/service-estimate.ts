import type { PropertyDeclarations } from "lit";
import type { FactPath, Facts } from "../lib/api.js";
import { define } from "./define.ts";
import { EstimateElement } from "./estimate-element.ts";
import type { EstimateDocument } from "./form/request.ts";
import type { ServiceEstimateEvents } from "./host/events.ts";
import { PageSource } from "./host/page-source.ts";
import { newId } from "./new-id.ts";
import { sharedStyles } from "./styles.ts";

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

  protected readonly source = new PageSource(this, () => ({ host: this.brought, rules: this.rules }));

  /** What is known now. Set it to what the page knows: it goes before what is read from the form's fields. */
  get facts(): Facts {
    return this.known;
  }
  set facts(facts: Partial<Facts> | undefined) {
    this.given = this.readable("facts", facts);
    this.source.given = typeof this.given === "object" ? this.given : undefined;
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
    const field = this.source.page?.fieldOf(fact);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
    return field !== undefined;
  }

  formResetCallback(): void {
    this.source.id = newId();
    this.forget();
  }

  protected override updated(): void {
    this.tellForm(() => "");
    this.shown.mistakes?.noteFields(this.source.page?.unknown ?? []);
    super.updated();
  }
}

define("service-estimate", ServiceEstimateElement);

declare global {
  interface HTMLElementTagNameMap {
    "service-estimate": ServiceEstimateElement;
  }
}
