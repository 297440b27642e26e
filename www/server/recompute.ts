import type * as Api from "../lib/api.js";
import type { Differences, Estimate, Facts, Issue } from "../lib/api.js";
import type { Effect, Effects, Known, Recomputation } from "../lib/server.js";
import { differencesOf, isSame } from "./differences.ts";
import { type RequestDocument, readDocument } from "./document.ts";
import { DocumentError } from "./document-error.ts";
import { countingFor, factsAsSent, knownIssues, namesOf, placeOf } from "./known.ts";
import { notChecked } from "./not-checked.ts";

/** What is needed of the rules. */
export type Rules = Pick<typeof Api, "estimate" | "compare" | "RulesError">;

/** A day on which the host's own facts are tried alone, where it names none. Which day that is does not matter. */
const ANY_DAY = "2026-01-01";

/** Computes a document's estimate again, by rules that are loaded. See `recompute` in server.d.ts. */
export function recomputeWith(rules: Rules, given: unknown, known: Known): Recomputation {
  checkKnown(rules, known);
  const document = readDocument(given);
  const sent = factsAsSent(document);
  const counting = countingFor(sent, known);
  const facts = { ...sent, ...counting };
  const estimate = ofDocument(rules, facts, document);
  const { differences, reasons } = document.estimate
    ? differencesOf(document.estimate, estimate)
    : { differences: [], reasons: [] };
  const before = isSame(sent, facts) ? estimate : orRefused(rules, () => rules.estimate(sent));
  const effects = before && effectsOf(rules, sent, counting);
  return {
    result: agreement(document, estimate),
    differences,
    reasons,
    asSent: before ? agreement(document, before) : "refused",
    ...(effects && { effects }),
    estimate,
    facts,
    notChecked: notChecked(document, known),
  };
}

/** The host's facts are tried by themselves, so that their problems are never told as the document's. */
function checkKnown(rules: Rules, known: Known): void {
  const issues = knownIssues(known);
  if (issues.length > 0) throw rulesError(rules, issues);
  rules.estimate({ asOf: ANY_DAY, ...known });
}

/** The rules' own error, of which the declarations do not say how one is made. */
function rulesError({ RulesError }: Rules, issues: Issue[]): Error {
  return new (RulesError as unknown as new (issues: Issue[]) => Error)(issues);
}

function ofDocument(rules: Rules, facts: Facts, document: RequestDocument): Estimate {
  try {
    return rules.estimate(facts);
  } catch (error) {
    if (!(error instanceof rules.RulesError)) throw error;
    throw new DocumentError(error.issues.map((issue) => ({ ...issue, path: placeOf(issue.path, document) })));
  }
}

function orRefused<T>({ RulesError }: Rules, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RulesError) return undefined;
    throw error;
  }
}

function agreement({ estimate: shown }: RequestDocument, estimate: Estimate): Recomputation["result"] {
  if (shown === undefined) return "noEstimate";
  return isSame(shown, estimate) ? "same" : "differs";
}

/** What each of the host's facts changes, and all of them. */
function effectsOf(rules: Rules, sent: Facts, counting: Known): Effects | undefined {
  const names = namesOf(counting).filter((name) => !isSame(sent[name], counting[name]));
  const changes = [counting, ...names.map((name) => ({ [name]: counting[name] }))];
  // One of the host's facts alone may contradict the document where all of them together do not.
  const compared = orRefused(rules, () => rules.compare(sent, changes, { reasons: false }));
  const [together = {}, ...alone] = compared?.variants.map(({ differences }) => withoutFindings(differences)) ?? [];
  const each = names
    .map((name, at) => ({ name, differences: alone[at] ?? {} }))
    .filter(({ differences }) => Object.keys(differences).length > 0);
  return each.length > 0 || Object.keys(together).length > 0 ? { together, each } : undefined;
}

/** Places of findings in estimates that are not handed on say nothing. */
function withoutFindings({ findings: _, ...differences }: Differences): Effect {
  return differences;
}
