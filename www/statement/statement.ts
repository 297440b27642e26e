import { changeTexts } from "../element/panel/assumptions/changes.ts";
import { basisTexts } from "../element/panel/basis.ts";
import { ruleText } from "../element/panel/deadlines/rule.ts";
import { findingText } from "../element/panel/findings/findings.ts";
import { groupFindings } from "../element/panel/findings/group.ts";
import { questionKey, questionsOf } from "../element/panel/missing/missing.ts";
import { rangeOf } from "../element/panel/range/range.ts";
import {
  chargeInclVat,
  chargeName,
  chargesOf,
  chargeValue,
  type Matter,
  matterOf,
  notes,
  payerText,
  readyIn,
  totalText,
  when,
} from "../element/panel/scenarios/outcome.ts";
import { closedDayName } from "../element/panel/timeline/closed-days.ts";
import { clauseNumber } from "../element/panel/why/why.ts";
import type { Assumption, Because, Charge, Estimate, Facts, LateInterest, Milestone, Scenario } from "../lib/api.js";
import { totalInclVat } from "../words/price.ts";
import type { Words } from "../words/words.ts";

/** A heading and the lines under it; nothing where there are none. */
type Section = { title: string; lines: string[] };

const KINDS = ["warning", "duty", "right", "exclusion", "disclosure"] as const;

/** An estimate as plain text: what the panel shows, from top to bottom, each line with its clauses. */
export function statement(words: Words, estimate: Estimate, facts: Facts): string {
  const sections: Section[] = [
    applicability(words, estimate),
    range(words, estimate),
    ...estimate.scenarios.map((one) => scenario(words, estimate, one, matterOf(facts))),
    { title: words.t("estimate.deadlines.title"), lines: estimate.timeline.map((one) => milestone(words, one)) },
    ...(estimate.lateInterest ? [interest(words, estimate.lateInterest)] : []),
    ...KINDS.map((kind) => findings(words, estimate, facts, kind)),
    missing(words, estimate),
    {
      title: words.t("estimate.assumptions.title"),
      lines: estimate.assumptions.flatMap((one) => interpretation(words, one)),
    },
  ];
  return [
    `${words.t("estimate.title")}\n`,
    ...sections.filter(({ lines }) => lines.length > 0).map(sectionText),
    `${basisTexts(words, estimate).join("\n")}\n`,
  ].join("\n");
}

const sectionText = ({ title, lines }: Section) => `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;

/** " [6.1, 6.3]": where to read it up. */
function clauses({ clauses: ids }: Because): string {
  const numbers = [...new Set(ids.map(clauseNumber))];
  return numbers.length === 0 ? "" : ` [${numbers.join(", ")}]`;
}

function applicability(words: Words, { applicability: { answer, because } }: Estimate): Section {
  const t = (key: string) => words.t(`estimate.applicability.${answer}.${key}`);
  return { title: t("title"), lines: [t("text") + clauses(because)] };
}

function range(words: Words, estimate: Estimate): Section {
  const { amount, inclVat, open, mixed } = rangeOf(words, estimate);
  const t = (key: string) => words.t(`estimate.range.${key}`);
  const figure = amount === undefined ? t("none") : `${amount} ${t("exclVat")}`;
  return { title: t("title"), lines: [figure, inclVat, open, mixed].filter((line) => line !== undefined) };
}

function scenario(words: Words, estimate: Estimate, one: Scenario, matter: Matter): Section {
  const withVat = totalInclVat(words, one.total);
  const charges = chargesOf(estimate, one);
  const lines = [when(words, one, matter), ...charges.map((item) => charge(words, item, matter))];
  lines.push(...notes(words, one, charges));
  const ready = readyIn(estimate, one);
  if (ready) {
    lines.push(words.t("estimate.scenarios.ready", { date: words.date(ready.completedOn) }) + clauses(ready.because));
  }
  const total = [totalText(words, one), withVat].filter((text) => text !== undefined).join(", ");
  return { title: `${words.t(`estimate.scenario.${one.id}.title`)}: ${total}`, lines };
}

function charge(words: Words, one: Charge, matter: Matter): string {
  const value = [chargeValue(words, one, matter), chargeInclVat(words, one)].filter((text) => text).join(", ");
  const name = chargeName(words, one, matter);
  const who = payerText(words, one);
  return `- ${name}${value ? `: ${value}` : ""} (${who})${clauses(one.because)}`;
}

function milestone(words: Words, one: Milestone): string {
  const name = words.t(`estimate.milestone.${one.id}`);
  const value = one.date ? words.date(one.date, "long") : ruleText(words, one);
  const closed = one.closedDay && closedDayName(words, one.closedDay);
  const note = closed ? ` (${words.t("estimate.deadlines.closedDay", { name: closed })})` : "";
  return `- ${name}: ${value}${note}${clauses(one.because)}`;
}

function interest(words: Words, late: LateInterest): Section {
  const t = (key: string, values = {}) => words.t(`estimate.interest.${key}`, values);
  const lines = [
    `${words.date(late.dueOn)} – ${words.date(late.asOf)}, ${t("months", { count: late.monthsCommenced })}: ${words.money(late.interest)}`,
    t("total", { total: words.money(late.total) }),
    t(`limit.${late.limitedBy}`) + clauses(late.because),
  ];
  return { title: t("title"), lines: late.stale ? [...lines, t("stale")] : lines };
}

function findings(words: Words, estimate: Estimate, facts: Facts, kind: (typeof KINDS)[number]): Section {
  const found = groupFindings(estimate.findings, kind);
  const lines = found.map((one) => `- ${findingText(words, one, facts)}${clauses(one.because)}`);
  return { title: words.t(`estimate.findings.${kind}`, { count: found.length }), lines };
}

/** The questions that are still open, the one that narrows the estimate most first. */
function missing(words: Words, estimate: Estimate): Section {
  const keys = new Set(questionsOf(words, estimate).map(({ fact }) => questionKey(fact)));
  return { title: words.t("estimate.missing.title"), lines: [...keys].map((key) => `- ${words.t(key)}`) };
}

function interpretation(words: Words, { interpretation: name, choice, alternatives = [] }: Assumption): string[] {
  const t = (key: string) => words.t(`estimate.interpretation.${name}.${key}`);
  return [
    `- ${t("title")}: ${t(choice)}`,
    ...alternatives.flatMap(({ choice, differences }) => [
      `  ${words.t("estimate.assumptions.otherwise", { choice: t(choice) })}`,
      ...changeTexts(words, differences).map((text) => `    ${text}`),
    ]),
  ];
}
