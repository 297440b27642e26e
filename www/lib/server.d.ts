/**
 * A request that was handed over, computed again on the server: whether the customer saw the estimate that the rules give with
 * your own rates, calendar and days, and if not, what differs.
 *
 * Everything in a document can be written by whoever sends it, and nothing here says otherwise: an estimate is the *same* as
 * the one computed here or *differs* from it, and `notChecked` names what was believed or not looked at.
 *
 * Needs no `dom`: the types are those of any server.
 *
 * @module upfront-terms/server
 */

import type { Differences, Estimate, Facts, Issue } from "./api.js";

export { default, RulesError } from "./api.js";

/**
 * Computes the estimate of a document again, and compares the two. Loads the rules by itself, once.
 *
 * @param document what `<service-request>` or `<service-estimate>` handed over, as it came: the JSON text, or what was parsed of it.
 * @param known what you know yourself. It takes the place of what the document says; `{}` believes the document in everything.
 * @throws {@link DocumentError} for a document that no form of this version hands over
 * @throws {@link RulesError} for what is wrong with `known`, by paths such as "rateCard.services.repair"
 * @example
 * ```ts
 * const facts = { asOf: "2026-11-20", onSite: false, items: [{ service: "sampleTest" }] };
 * const rateCard = { services: { sampleTest: "180.00" }, outboundShipping: "95.00", returnShipping: "95.00" };
 * const shown = { version: 2, facts: { ...facts, rateCard }, interpretations: {}, estimate: estimate({ ...facts, rateCard }) };
 *
 * const { result, differences } = await recompute(shown, { rateCard: { ...rateCard, services: { sampleTest: "210.00" } } });
 * result; // "differs"
 * differences.find(({ path }) => path === "range.max"); // { path: "range.max", customer: "370.00", ours: "400.00" }
 * ```
 */
export function recompute(document: unknown, known: Known): Promise<Recomputation>;

/** What the host knows itself, under the names of the facts. A name that is there has a value: `undefined` is refused, and not taken for nothing known. */
export interface Known {
  /** The day that the request came in, "today" for the estimate. A page takes it from the customer's own clock. */
  asOf?: Facts["asOf"];
  /** Your rates, in place of the document's as a whole; `{}` where you have none. */
  rateCard?: NonNullable<Facts["rateCard"]>;
  /** Your closures, in place of all of the document's, those that the customer told included. */
  calendar?: NonNullable<Facts["calendar"]>;
  /** Your choices, in place of all of the document's: of the others the defaults count. */
  interpretations?: NonNullable<Facts["interpretations"]>;
  /** The editions, each in place of the document's one of that name. */
  editions?: NonNullable<Facts["editions"]>;
  /** The VAT rate. It counts where the document has one: whether prices are shown with VAT is the customer's choice. */
  vatPercent?: NonNullable<Facts["vatPercent"]>;
  /** The day that the product arrived, or is to arrive. */
  receivedOn?: NonNullable<Facts["receivedOn"]>;
}
/** The name of something that the host knows. */
export type KnownName = keyof Known;

/** Two estimates beside each other. "noEstimate": the document has none, as where the rules could not be loaded in the browser. */
export type Agreement = "same" | "differs" | "noEstimate";

/** A document's estimate and the one computed here. */
export interface Recomputation {
  /** Whether the two are the same, the reasons included. */
  result: Agreement;
  /** What differs between the two but for reasons, in the order of the estimate. Empty where there is no estimate to compare. */
  differences: Difference[];
  /** The same of reasons: paths with `because` in them. */
  reasons: Difference[];
  /**
   * The document's estimate and what the rules say of the document as it was sent, with nothing of yours. Where the two differ,
   * the estimate was made otherwise: by another version of the rules, or by hand. "refused": the rules refuse the facts as they were sent.
   */
  asSent: Agreement | "refused";
  /** What your knowledge changes, computed by the rules. Missing where it changes nothing, and where the rules refuse what was sent. */
  effects?: Effects;
  /** The estimate computed here. */
  estimate: Estimate;
  /** The facts it was computed from: the document's, with yours in their place. */
  facts: Facts;
  /** What is only the sender's word, by path in the document. */
  notChecked: NotChecked;
}

/** A place in which two estimates differ. */
export interface Difference {
  /**
   * The place in the estimate: "range.max", `range.because.facts["items[0].service"]`. What has a name in a list goes by it:
   * "timeline.paymentDue.date", "charges.usualRates[0].amount" of the first product, "charges.returnShipping#2.payer" of the second
   * of that name. Anything else goes by its place: "turnaround.days[3].to".
   * Where a list has the same entries in another order, both values are their names.
   */
  path: string;
  /** What the document says; missing where it says nothing. Anything can stand here: show it as text, and escape it. */
  customer?: unknown;
  /** What was computed here; missing where there is nothing of that name. */
  ours?: unknown;
}

/** What an estimate becomes by what the host knows: `from` is the document's as the rules compute it, `to` is ours. */
export interface Effects {
  /** All of it together. */
  together: Effect;
  /** Each by itself, where it changes something. They need not add up to all of it. */
  each: { name: KnownName; differences: Effect }[];
}
/** What differs, amounts subtracted by the rules. The findings are in the two estimates. */
export type Effect = Omit<Differences, "findings">;

/** Parts of a document that nothing here could check. */
export interface NotChecked {
  /** What the estimate was computed from as the document says it: "facts.items", "facts.rateCard", "editions.terms". */
  used: string[];
  /**
   * What was not looked at, and could say something else than what was: "products" beside the facts, "sampleRates", "answers" of a file that a
   * customer has saved, a name that no form hands over. What is for your service desk, such as "contact" and "reference", is not named.
   */
  unused: string[];
}

/** Thrown for a document that is malformed, or of a version that is not known here: its problems by path, the first 100 of each kind. */
export class DocumentError extends Error {
  name: "DocumentError";
  issues: Issue[];
}
