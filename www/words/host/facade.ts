import type {
  Charge,
  ConsentEffect,
  ConsentEffects,
  ConsentId,
  DataProcessing,
  Estimate,
  Facts,
  Issue,
  MilestoneId,
  RightId,
  Scenario,
  ScenarioId,
} from "../../lib/api.js";
import type * as Host from "../../lib/words.js";
import { applicabilityText, applicabilityTitle } from "../applicability.ts";
import { chargeTitle } from "../charge.ts";
import { clauseTexts } from "../clause-text.ts";
import { closedDayName } from "../closed-day.ts";
import { effectText, questionText } from "../consent/choice.ts";
import { processingTitle } from "../consent/details.ts";
import { sourceText } from "../consent/source.ts";
import { differenceTexts } from "../difference.ts";
import { factLabel } from "../fact.ts";
import { interestOf } from "../interest.ts";
import { choiceText, interpretationTitle } from "../interpretation.ts";
import { issueField, issueText, staleText } from "../issue.ts";
import { milestoneName } from "../milestone.ts";
import { outcomeTitle } from "../outcome.ts";
import { isVatFirst, priceText } from "../price.ts";
import { inFull, reasonOf } from "../reason.ts";
import { statementOf } from "../statement.ts";
import { statementText } from "../statement-text.ts";
import type { Words } from "../words.ts";
import { clauseWords, sourceOf } from "./clauses.ts";
import * as told from "./consents.ts";
import { HEADINGS } from "./headings.ts";
import { guardAll } from "./kinds.ts";
import * as parts from "./parts.ts";

/** The functions of `upfront-terms/words` over the words of a language. Each refuses what it cannot put into words. */
export function hostWords(words: Words, rules: Host.Rules | undefined): Host.Words | Host.WordsWithClauses {
  const all: Omit<Host.Words, "lang"> = {
    ...figures(words),
    ...answers(words, rules),
    ...names(words),
    ...consents(words),
    ...statements(words, rules),
  };
  return { lang: words.lang, ...guardAll(rules ? { ...all, ...ofRules(words, rules) } : all) };
}

const figures = (words: Words) =>
  ({
    amount: (amount) => priceText(words, amount),
    day: (day, style) => words.date(day, style),
    percent: (percent) => words.percent(percent),
    list: (texts) => words.list([...texts]),
  }) satisfies Partial<Host.Words>;

/** The parts of an estimate, each as a small tree; by its code alone it has only a name. */
const answers = (words: Words, rules: Host.Rules | undefined) =>
  ({
    range: (estimate, facts) => parts.rangeWords(words, estimate, facts),
    ready: (estimate, facts) => parts.readyWords(words, estimate, facts),
    finding: (finding, about) => parts.findingWords(words, finding, about, rules),
    findings: (findings, about) => parts.findingsWords(words, findings, about, rules),
    charge: ((charge: string | Host.Said<Charge>, about?: Host.About) =>
      typeof charge === "string"
        ? chargeTitle(words, charge)
        : parts.chargeWords(words, charge, about)) as Host.Words["charge"],
    outcome: ((outcome: ScenarioId | Host.Said<Scenario>, about: Host.OfEstimate) =>
      typeof outcome === "string"
        ? outcomeTitle(words, outcome)
        : parts.outcomeWords(words, outcome, about)) as Host.Words["outcome"],
    milestone: ((date: MilestoneId | Parameters<typeof parts.milestoneWords>[1], about?: Host.About) =>
      typeof date === "string"
        ? milestoneName(words, date)
        : parts.milestoneWords(words, date, about)) as Host.Words["milestone"],
    missing: (missing, about) => parts.missingWords(words, missing, about),
    questions: (estimate, facts) => parts.questionWords(words, estimate, facts),
    assumption: (assumption, about) => parts.assumptionWords(words, assumption, about, rules),
    differences: (differences, facts = {}) => differenceTexts(words, differences, isVatFirst(facts)),
    reason: (because, about = {}) => {
      // Of many clauses the element says that each opens below: here nothing does, and their titles are told.
      const says = rules && clauseTexts(words, sourceOf(rules, about), because.clauses);
      return reasonOf(words, because, says && inFull(says) ? says : undefined);
    },
    interest: (late) => interestOf(words, late as Parameters<typeof interestOf>[1]),
  }) satisfies Partial<Host.Words>;

/** The policy, its consents and the rights. */
const consents = (words: Words) =>
  ({
    consent: ((consent: ConsentId | ConsentEffect, about: Host.OfConsents) =>
      typeof consent === "string"
        ? questionText(words, consent)
        : told.consentWords(words, consent, about)) as Host.Words["consent"],
    consents: (effects, more) => told.consentsWords(words, effects, more),
    choiceEffect: (id) => effectText(words, { id }),
    processing: ((processing: DataProcessing["id"] | DataProcessing, about: Host.OfConsents) =>
      typeof processing === "string"
        ? processingTitle(words, { id: processing })
        : told.processingWords(words, processing, about)) as Host.Words["processing"],
    right: ((right: RightId | ConsentEffects["rights"][number]) =>
      typeof right === "string"
        ? words.t(`consent.right.${right}`)
        : told.rightWords(words, right)) as Host.Words["right"],
    rightsAnswer: (answer, ifComplex) => told.answerWords(words, answer, ifComplex),
    askAgain: (again) => told.askAgainWords(words, again),
    source: (because, article) => sourceText(words, because, article),
  }) satisfies Partial<Host.Words>;

/** What nobody can say without the rules. */
const ofRules = (words: Words, rules: Host.Rules): Host.SaysPolicy => ({
  clause: (clause, about = {}) => clauseWords(words, sourceOf(rules, about), clause),
  policy: (effects) => told.policyWords(words, effects, rules),
  receipt: (receipt, effects) => told.receiptWords(words, receipt, effects, rules),
});

/** What has a name. */
const names = (words: Words) =>
  ({
    heading: (part, count = 1) => words.t(`estimate.${HEADINGS[part]}.title`, { count }),
    applicability: (answer) => ({ title: applicabilityTitle(words, answer), text: applicabilityText(words, answer) }),
    interpretation: (name) => interpretationTitle(words, name),
    choice: (name, choice) => choiceText(words, name, choice),
    fact: (path) => factLabel(words, parts.knownFact(words, path)),
    value: (path, value) => parts.valueText(words, parts.knownFact(words, path), value),
    closedDay: (code) => closedDayName(words, { code }),
    issue: ((issue: Issue["code"] | Issue) =>
      typeof issue === "string"
        ? issueText(words, { path: "", message: "", code: issue })
        : { field: issueField(words, issue), text: issueText(words, issue) }) as Host.Words["issue"],
    stale: (source) => staleText(words, source),
    unloaded: (error) => parts.unloadedWords(words, error),
  }) satisfies Partial<Host.Words>;

const ownFields = (more: NonNullable<Host.StatementMore["more"]> = {}) =>
  Object.entries(more).map(([label, told]) => ({ label, values: typeof told === "string" ? [told] : told }));

const statements = (words: Words, rules: Host.Rules | undefined) => {
  const made = (estimate: Estimate, facts: Facts, { id, sampleRates, more, ...about }: Host.StatementMore = {}) =>
    statementOf(words, {
      estimate,
      facts,
      about: { ...about, own: ownFields(more) },
      id,
      sampleRates,
      interpretations: rules?.interpretations(),
      clauses: rules && sourceOf(rules, { estimate, facts }),
    });
  return {
    statement: (...of) => made(...of) as Host.StatementWords,
    statementText: (...of) => statementText(made(...of)),
  } satisfies Partial<Host.Words>;
};
