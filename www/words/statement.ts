import type {
  Because,
  Charge,
  Estimate,
  Facts,
  Interpretation,
  LateInterest,
  Milestone,
  Scenario,
} from "../lib/api.js";
import { type About, aboutSections } from "./about.ts";
import { applicabilityText, applicabilityTitle } from "./applicability.ts";
import { assumptionOf } from "./assumption.ts";
import { basisText, ownEditionText } from "./basis.ts";
import { clauseNumbers } from "./clause.ts";
import { type ClauseSource, clauseTexts, hasClauseTexts } from "./clause-text.ts";
import { factLabel, givenText } from "./fact.ts";
import { FINDING_KINDS, findingsTitle, findingText, groupFindings, ourNote } from "./finding.ts";
import { interestOf } from "./interest.ts";
import { staleText } from "./issue.ts";
import type { Line } from "./line.ts";
import { type Matter, matterOf } from "./matter.ts";
import { milestoneLine } from "./milestone.ts";
import { questionsOf, questionText } from "./missing.ts";
import { outcomeTitle, outcomeWhen, readyIn, readyText, shownCharges, totalNotes, totalTexts } from "./outcome.ts";
import { chargeLines, onPaper, productRows } from "./products-on-paper.ts";
import { rangeFigure, rangeOf, whoDecides } from "./range.ts";
import type { Words } from "./words.ts";

/** An estimate as a document: everything that it says, nothing folded up, each line with its clauses. */
export interface Statement {
  title: string;
  /** What every page has to say: that the prices are samples. */
  notice?: string | undefined;
  /** What it was worked out from, and that it is not binding. */
  lead: string[];
  sections: StatementSection[];
}

/** A part of a statement. There is none without lines. */
export interface StatementSection {
  /** Names it within the statement, "outcome-repair". */
  id: string;
  title: string;
  lines: StatementLine[];
}

export interface StatementLine {
  text: string;
  /** The amount, the day or the answer. */
  value?: string | undefined;
  /** Who pays, or what closes the workshop on a day. */
  meta?: string | undefined;
  /** The clauses as they are printed: "6.1". */
  clauses: string[];
  /** One of several of its kind, and not a sentence of its own. */
  listed?: boolean;
  /** The figure that the section is about. */
  main?: boolean;
  /** What belongs to it: another choice and what it would change, or our own word on a clause. */
  more?: { text: string; more: string[] }[];
}

/** What a statement is made of. */
export interface StatementOf {
  estimate: Estimate;
  facts: Facts;
  /** Every interpretation, as the rules list them: which clauses can be read in more than one way. */
  interpretations?: readonly Interpretation[] | undefined;
  /** The rates are made up. */
  sampleRates?: boolean | undefined;
  /** What is in the request besides the facts. */
  about?: About | undefined;
  /** The identifier of the request. */
  id?: string | undefined;
  /** What the words of the clauses that are cited are put together from. */
  clauses?: ClauseSource | undefined;
}

/** The statement of an estimate. */
export function statementOf(onScreen: Words, of: StatementOf): Statement {
  const words = onPaper(onScreen, of.facts);
  const { estimate, facts, sampleRates, about = {}, id, clauses } = of;
  const t = (key: string) => words.t(key);
  const sections: StatementSection[] = [
    ...aboutSections(words, about),
    { id: "answers", title: t("form.along.answers"), lines: answers(words, facts, about) },
    { id: "products", title: factLabel(words, "items"), lines: products(words, estimate, facts) },
    applicability(words, estimate),
    { id: "range", title: t("estimate.range.title"), lines: range(words, estimate, facts) },
    ...estimate.scenarios.map((one) => outcome(words, estimate, one, matterOf(facts))),
    {
      id: "dates",
      title: t("estimate.deadlines.title"),
      lines: estimate.timeline.map((one) => date(words, one, facts)),
    },
    { id: "interest", title: t("estimate.interest.title"), lines: interest(words, estimate.lateInterest) },
    ...FINDING_KINDS.map((kind) => findings(words, estimate, facts, kind)),
    { id: "missing", title: t("estimate.missing.title"), lines: missing(words, estimate) },
    { id: "assumptions", title: t("estimate.assumptions.title"), lines: assumptions(words, of) },
  ];
  const told = sections.filter(({ lines }) => lines.length > 0);
  return {
    title: t("form.along.statement"),
    notice: sampleRates ? `${t("form.notice.sample.title")} ${t("form.notice.sample.text")}` : undefined,
    lead: [
      ownEditionText(words, estimate.editions),
      basisText(words, estimate, words.date(estimate.asOf, "long")),
      whoDecides(words, estimate),
      ...(estimate.stale ?? []).map((source) => staleText(words, source)),
      t("form.along.notBinding"),
      id === undefined ? undefined : `${t("form.along.reference")}: ${id}.`,
    ].filter((line) => line !== undefined),
    sections: [...told, ...cited(words, told, clauses)],
  };
}

/** What the clauses that are cited say, in the documents' order, where their words have come. */
function cited(words: Words, told: StatementSection[], source: ClauseSource | undefined): StatementSection[] {
  if (source === undefined || !hasClauseTexts(words)) return [];
  const numbers = told.flatMap(({ lines }) => lines.flatMap(({ clauses }) => clauses));
  const lines = clauseTexts(words, source, numbers).map(({ number, text }) => ({
    text,
    clauses: number ? [number] : [],
    listed: true,
  }));
  const ours = sentence(words.t("clauses.ours"));
  return lines.length === 0 ? [] : [{ id: "clauses", title: words.t("clauses.title"), lines: [ours, ...lines] }];
}

/** A sentence of its own. */
const sentence = (text: string, because?: Because): StatementLine => ({
  text,
  clauses: because ? clauseNumbers(because) : [],
});

/** The facts that are said in another way, or that no figure depends on. */
const ELSEWHERE = new Set([
  "asOf",
  "editions",
  "items",
  "rateCard",
  "calendar",
  "interpretations",
  "consents",
  "policy",
]);

/** What the estimate was made from. Rates stand with the lines that come from them. */
function answers(words: Words, facts: Facts, { description }: About): StatementLine[] {
  const { items = [], calendar } = facts;
  const given: [string, unknown][] = (words.numbered ? [] : items).flatMap((item, index) =>
    Object.entries(item).map(([name, value]): [string, unknown] => [`items[${index}].${name}`, value]),
  );
  for (const [name, value] of Object.entries(facts)) {
    // That there is a description goes without saying where it stands above.
    if (ELSEWHERE.has(name) || (name === "descriptionGiven" && description)) continue;
    if (name !== "repairEstimate") given.push([name, value]);
    else for (const [part, one] of Object.entries(value)) given.push([`${name}.${part}`, one]);
  }
  if (calendar?.closures?.length) given.push(["calendar.closures", calendar.closures]);
  return given.map(([path, value]) => ({
    text: factLabel(words, path),
    value: givenText(words, path, value),
    clauses: [],
    listed: true,
  }));
}

function products(words: Words, { charges }: Estimate, facts: Facts): StatementLine[] {
  return productRows(words, facts, charges).map((row) => ({ ...row, clauses: [], listed: true }));
}

function applicability(words: Words, { applicability: { answer, because } }: Estimate): StatementSection {
  return {
    id: "applicability",
    title: applicabilityTitle(words, answer),
    lines: [sentence(applicabilityText(words, answer), because)],
  };
}

function range(words: Words, estimate: Estimate, facts: Facts): StatementLine[] {
  const is = rangeOf(words, estimate, facts);
  const more = [is.price?.beside, is.open, is.mixed].filter((text) => text !== undefined);
  return [{ ...sentence(rangeFigure(words, is)), main: true }, ...more.map((text) => sentence(text))];
}

function outcome(words: Words, estimate: Estimate, one: Scenario, matter: Matter): StatementSection {
  const charges: Charge[] = shownCharges(estimate, one, matter);
  const ready = readyIn(estimate, one);
  const { first, beside } = totalTexts(words, one, matter);
  return {
    id: `outcome-${one.id}`,
    title: `${outcomeTitle(words, one.id)}: ${together(first, beside)}`,
    lines: [
      sentence(outcomeWhen(words, one, matter), one.because),
      ...chargeLines(words, charges, matter).map(listed),
      ...totalNotes(words, one, charges).map((text) => sentence(text)),
      ...(ready ? [sentence(readyText(words, ready.completedOn, matter.products, ready.items), ready.because)] : []),
    ],
  };
}

function date(words: Words, milestone: Milestone, { items }: Facts): StatementLine {
  return listed(milestoneLine(words, milestone, items));
}

function listed({ label, value, note, meta, because }: Line): StatementLine {
  return {
    text: label,
    value: together(value, note) || undefined,
    meta,
    clauses: clauseNumbers(because),
    listed: true,
  };
}

/** An amount, and the same with VAT where there is one. */
const together = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined).join(", ");

function interest(words: Words, late: LateInterest | undefined): StatementLine[] {
  if (late === undefined) return [];
  const { interest, months, total, limit } = interestOf(words, late);
  const period = `${words.date(late.dueOn)} – ${words.date(late.asOf)}, ${months}`;
  return [
    { ...sentence(period), value: interest },
    sentence(total),
    sentence(limit, late.because),
    ...(late.stale ? [sentence(words.t("estimate.interest.stale"))] : []),
  ];
}

function findings(
  words: Words,
  estimate: Estimate,
  facts: Facts,
  kind: (typeof FINDING_KINDS)[number],
): StatementSection {
  const found = groupFindings(estimate.findings, kind);
  const lines = found.map((one) => {
    const note = ourNote(words, one, facts);
    const text = findingText(words, one, estimate, facts);
    return { ...sentence(text, one.because), listed: true, more: note ? [{ text: note, more: [] }] : [] };
  });
  return { id: kind, title: findingsTitle(words, kind, found.length), lines };
}

/** The questions that are still open, the one that narrows the estimate most first; one that several items ask once. */
function missing(words: Words, estimate: Estimate): StatementLine[] {
  const texts = questionsOf(words, estimate).map(({ fact }) => questionText(words, fact));
  return [...new Set(texts)].map((text) => ({ ...sentence(text), listed: true }));
}

function assumptions(words: Words, { estimate, facts, interpretations }: StatementOf): StatementLine[] {
  return estimate.assumptions.map((one) => {
    const { title, choice, clauses, otherwise } = assumptionOf(words, one, interpretations, facts);
    const more = otherwise.map(({ choice, changes }) => ({ text: choice, more: changes }));
    return { text: title, value: choice, clauses, listed: true, more };
  });
}
