import type { Facts, IsoDate } from "../../../lib/api.js";
import { differencesOf, isSame } from "../../../server/differences.ts";
import { recomputeWith } from "../../../server/recompute.ts";
import { utcDay } from "../../../words/dates.ts";
import type { EstimateOf, FoundDifference } from "../../../words/estimate-difference.ts";
import { isVatFirst } from "../../../words/price.ts";
import type { ClauseBasis } from "../../clause/documents.ts";
import type { RulesApi } from "../../rules.ts";
import type { Saved } from "./read.ts";

/** A file's estimate beside the one that the rules give here, under the editions and interpretations of then. */
export interface Compared {
  /** `refused`: the rules of this version refuse what the file has. */
  result: "same" | "differs" | "noEstimate" | "refused";
  /** Where the file's estimate and the same one worked out here differ. */
  differences: FoundDifference[];
  /** Where that one and the one that the form shows differ: the page has another day, other prices or other editions now. */
  since: FoundDifference[];
  /** What it was about. */
  of: EstimateOf;
  /** The form goes by other editions now than the file's estimate did. */
  otherEditions: boolean;
  /** The same of the page's prices. */
  otherRates: boolean;
  /** The day of the file's estimate and that of the form's, where they are not the same. */
  days: { made: IsoDate; shown: IsoDate } | undefined;
  /** There were choices about data, which are not filled in. */
  consents: boolean;
  /** There were files, which it only names. */
  files: boolean;
}

/** What the form's own estimate goes by. */
export interface Now {
  used: ClauseBasis["used"];
  day: IsoDate;
  /** What is known in the form, the file's answers included; missing where the form can't tell yet. */
  facts: Facts | undefined;
}

/** Compares a file with what the form shows. Nothing of the file but its answers has been looked at before. */
export function compared(rules: RulesApi, { document }: Saved, now: Now): Compared {
  const recomputed = orRefused(() => recomputeWith(rules, comparedOf(document), {}));
  const aside = { ...asideFrom(document), since: [], otherEditions: false, otherRates: false, days: undefined };
  // What the rules refuse can't be compared with anything.
  if (recomputed === undefined) return { ...aside, result: "refused", differences: [], of: ofFacts({}) };
  const { result, differences, reasons, estimate, facts } = recomputed;
  const shown = result === "noEstimate" ? undefined : now.facts && orRefused(() => rules.estimate(now.facts as Facts));
  return {
    ...aside,
    result,
    differences: [...differences, ...reasons].map(({ path, customer, ours }) => found(path, customer, ours)),
    since: shown
      ? differencesOf(estimate, shown).differences.map((one) => found(one.path, one.customer, one.ours))
      : [],
    of: ofFacts(facts),
    otherEditions: isOther(estimate.editions, now.used),
    otherRates: now.facts !== undefined && !isSame(facts.rateCard ?? {}, now.facts.rateCard ?? {}),
    days: utcDay(facts.asOf) && facts.asOf !== now.day ? { made: facts.asOf, shown: now.day } : undefined,
  };
}

/** What is compared of a document: with its answers, and thousands of serial numbers, it could be longer than what is taken from outside. */
function comparedOf({ version, facts, interpretations, editions, estimate }: Saved["document"]) {
  return { version, facts, interpretations, editions, estimate };
}

/** Whatever the file says, it is not the page's fault. */
function orRefused<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

const found = (path: string, before: unknown, now: unknown): FoundDifference => ({ path, before, now });

const ofFacts = ({ items, customer }: Partial<Facts>): EstimateOf => ({
  products: items ?? [],
  vatFirst: isVatFirst({ customer }),
});

const isOther = (one: Now["used"], other: Now["used"]) => one.terms !== other.terms || one.privacy !== other.privacy;

/** What was in the document besides, and does not come back. */
function asideFrom({ facts, files }: Saved["document"]): Pick<Compared, "consents" | "files"> {
  const { consents } = facts;
  return {
    consents: typeof consents === "object" && consents !== null && Object.keys(consents).length > 0,
    files: Array.isArray(files) && files.length > 0,
  };
}
