import type * as Host from "../../lib/words.js";
import {
  about,
  among,
  anything,
  code,
  count,
  facts,
  guarded,
  type Kind,
  listOf,
  ofConsents,
  ofEstimate,
  oneOf,
  only,
  optional,
  part,
  someFacts,
  style,
  text,
  texts,
  value,
} from "./guard.ts";
import { HEADINGS } from "./headings.ts";

const estimate = part("an estimate");
const effects = part("what consentEffects has answered");
const finding = part("one of an estimate's findings", ["kind"]);
const charge = part("one of an estimate's charges");
const consent = part("one of the choices of consentEffects");
const answer = part("what rightsAnswer has answered");
const reasoned = part("an estimate with its reasons");
const differences = only("the differences of an assumption, or of a variant of compare", [
  ...["applicability", "range", "scenarios", "timeline", "lateInterest", "findings"],
]);
const more = optional(
  only("what else is to be told", ["id", "sampleRates", "serialNumbers", "description", "contact", "more"]),
);
const article = optional({
  is: (value) => typeof value === "string" && /^\d+(?:\(\d+\))?(?:\([a-z]\))?$/.test(value),
  would: 'an article such as "6(1)(a)"',
});
const path = text('the path of a fact, such as "items[0].warranty"');

/** What each function takes: there is none without. The messages know which codes there are, and some keys beside them are none. */
const KINDS: Record<Exclude<keyof Host.WordsWithClauses, "lang">, readonly Kind[]> = {
  amount: [oneOf(text('an amount such as "95.00"'), part('a range such as { min: "650.00", max: "1400.00" }'))],
  day: [text('a day such as "2026-11-30"'), style],
  percent: [text('a percentage such as "9.75"')],
  list: [texts],
  heading: [among(Object.keys(HEADINGS)), count],
  range: [estimate, someFacts],
  ready: [estimate, facts],
  applicability: [among(["applies", "check", "doesNotApply"])],
  finding: [finding, about],
  findings: [listOf(finding, "the findings of an estimate"), about],
  charge: [oneOf(code('a code such as "disposal"', /OfSeveral$|^refunded$/), charge), about],
  outcome: [oneOf(code('an id such as "repair"'), part("one of an estimate's scenarios")), about],
  milestone: [oneOf(code('an id such as "paymentDue"'), part("one of the timeline of an estimate")), about],
  missing: [part("one of what is missing of an estimate", ["narrows"]), about],
  questions: [estimate, someFacts],
  assumption: [part("one of an estimate's assumptions"), about],
  differences: [differences, someFacts],
  reason: [part("a because of an answer"), about],
  interest: [part("what lateInterest has answered", ["monthsCommenced"])],
  interpretation: [code('a name such as "closedDays"')],
  choice: [
    code('the name of an interpretation, such as "closedDays"'),
    code('one of its choices, such as "banks"', /^title$/),
  ],
  fact: [path],
  value: [path, value],
  closedDay: [code('a code such as "goodFriday"')],
  issue: [oneOf(code('a code such as "noRate"', /^(?:request|title)$/), part("one of the issues of a RulesError"))],
  stale: [code('a source such as "rateCard"')],
  unloaded: [anything],
  consent: [oneOf(code('an id such as "events"'), consent)],
  consents: [effects, optional(only("{ earlier }", ["earlier"]))],
  choiceEffect: [code('an id such as "noSurveys"')],
  processing: [oneOf(among(["legalDuties", "legitimateInterests"]), part("one of anyway"))],
  right: [oneOf(code('an id such as "access"', /^article$/), part("one of the rights of consentEffects"))],
  rightsAnswer: [answer, answer],
  askAgain: [part("what consentsToAskAgain has answered")],
  source: [part("a because of an answer"), article],
  statement: [reasoned, facts, more],
  statementText: [reasoned, facts, more],
  clause: [text('a clause such as "6.1" or "terms/6.1b"'), about],
  policy: [effects],
  receipt: [part("{ recordId, subjectId, at, choices }, as of a record"), effects],
};

/** The second argument of what is more than a name. */
const OF_A_PART: Partial<Record<string, Kind>> = { outcome: ofEstimate, consent: ofConsents, processing: ofConsents };

/** All functions, each of which refuses what it cannot put into words. */
export function guardAll<W extends Omit<Host.Words, "lang">>(words: W): W {
  const functions = Object.entries(words) as [string, (...of: unknown[]) => unknown][];
  const all = functions.map(([name, run]) => {
    const kinds = KINDS[name as keyof typeof KINDS];
    const ofPart = OF_A_PART[name];
    if (ofPart === undefined) return [name, guarded(name, kinds, run)];
    const [byName, byPart] = [guarded(name, kinds, run), guarded(name, [kinds[0] as Kind, ofPart], run)];
    return [name, (...of: unknown[]) => (typeof of[0] === "string" ? byName : byPart)(...of)];
  });
  return Object.fromEntries(all) as W;
}
