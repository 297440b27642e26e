import type { Facts, IsoDate } from "../../../lib/api.js";
import type { Difference } from "../../../lib/server.js";
import { recomputeWith } from "../../../server/recompute.ts";
import type { ClauseBasis } from "../../clause/documents.ts";
import type { RulesApi } from "../../rules.ts";
import type { Saved } from "./read.ts";

/** A file's estimate beside the one that the rules give here, under the editions and interpretations of then. */
export interface Compared {
  /** `refused`: the rules of this version refuse what the file has. */
  result: "same" | "differs" | "noEstimate" | "refused";
  differences: Difference[];
  /** The form goes by other editions now than the file's estimate did. */
  otherEditions: boolean;
  /** The day of the file's estimate and that of the form's, where they are not the same. */
  days: { made: IsoDate; shown: IsoDate } | undefined;
  /** There were choices about data, which are not filled in. */
  consents: boolean;
  /** There were files, which it only names. */
  files: boolean;
}

/** @param now what the form's own estimate goes by. */
export function compared(
  rules: RulesApi,
  { document }: Saved,
  now: { used: ClauseBasis["used"]; day: IsoDate },
): Compared {
  const { facts, editions } = document as { facts: Partial<Facts>; editions?: Facts["editions"] };
  const differs = (name: "terms" | "privacy") =>
    editions?.[name] !== undefined && idOf(editions[name]) !== now.used[name];
  return {
    ...recomputed(rules, document),
    otherEditions: differs("terms") || differs("privacy"),
    days: facts.asOf && facts.asOf !== now.day ? { made: facts.asOf, shown: now.day } : undefined,
    consents: Object.keys(facts.consents ?? {}).length > 0,
    files: Array.isArray(document.files) && document.files.length > 0,
  };
}

function recomputed(rules: RulesApi, document: Saved["document"]): Pick<Compared, "result" | "differences"> {
  try {
    const { result, differences, reasons } = recomputeWith(rules, document, {});
    return { result, differences: [...differences, ...reasons] };
  } catch {
    // Whatever the file says, it is not the page's fault.
    return { result: "refused", differences: [] };
  }
}

const idOf = (edition: string | { id: string } | undefined) => (typeof edition === "object" ? edition.id : edition);
