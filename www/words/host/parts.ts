import type {
  Assumption,
  BareEstimate,
  Because,
  Charge,
  Estimate,
  Facts,
  Finding,
  Milestone,
  Missing,
  Scenario,
} from "../../lib/api.js";
import type * as Host from "../../lib/words.js";
import { assumptionOf } from "../assumption.ts";
import { chargeName, chargeTexts, payerText } from "../charge.ts";
import { clauseNumbers } from "../clause.ts";
import { languageName, policyFindingText } from "../consent/policy.ts";
import { factKey, factLabel, givenText } from "../fact.ts";
import { FINDING_KINDS, findingsTitle, findingText, type Grouped, groupFindings, ourNote } from "../finding.ts";
import { readyAnswer } from "../first.ts";
import { choiceText } from "../interpretation.ts";
import { matterOf } from "../matter.ts";
import { milestoneLine } from "../milestone.ts";
import { missingReason, questionOfItem, questionsOf } from "../missing.ts";
import { outcomeTitle, outcomeWhen, readyIn, readyText, shownCharges, totalNotes, totalTexts } from "../outcome.ts";
import { rangeFigure, rangeOf, rangeSentence, whoDecides } from "../range.ts";
import type { Words } from "../words.ts";

// An answer without reasons has all that is put into words here: only `because` is missing, and nothing here goes by it.
type Answer = Estimate | BareEstimate;
const whole = (estimate: Answer) => estimate as Estimate;
const said = <T>(part: Host.Said<T>) => part as unknown as T;

/** Facts as the words need them: of what is not told nothing is known. */
const known = (facts: Partial<Facts> = {}) => facts as Facts;

/** The clauses of a part, and its reasons, where it came with them. */
const why = (because: Because | undefined) => ({
  clauses: because ? clauseNumbers(because) : [],
  ...(because && { because }),
});

/** What is there, under its name. */
const given = <Name extends string>(name: Name, text: string | undefined) =>
  (text === undefined ? {} : { [name]: text }) as { [N in Name]?: string };

export function rangeWords(words: Words, answer: Answer, facts?: Partial<Facts>): Host.RangeWords {
  const estimate = whole(answer);
  const is = rangeOf(words, estimate, known(facts));
  return {
    sentence: rangeSentence(words, estimate, known(facts)),
    figure: rangeFigure(words, is),
    ...given("beside", is.price?.beside),
    ...given("open", is.open),
    ...given("mixed", is.mixed),
    ...given("who", whoDecides(words, estimate)),
    clauses: why(estimate.range.because).clauses,
  };
}

export function readyWords(words: Words, answer: Answer, facts: Partial<Facts>): Host.ReadyWords {
  const { text, note, ask } = readyAnswer(words, whole(answer), known(facts));
  return { text, ...given("note", note), ...(ask && { ask }) };
}

function findingOf(
  words: Words,
  finding: Grouped,
  { estimate, facts }: Host.About,
  rules: Host.Rules | undefined,
): Host.FindingWords {
  const charges = estimate ? whole(estimate) : { charges: [] };
  const text = isOfPolicy(words, finding.id)
    ? policyFindingText(words, finding as unknown as Finding, rules?.editions() ?? [])
    : findingText(words, finding, charges, known(facts));
  return {
    id: finding.id as Finding["id"],
    text,
    ...given("note", ourNote(words, finding, known(facts))),
    ...why(finding.because),
  };
}

const isOfPolicy = (words: Words, id: string) => words.has(`consent.finding.${id}`);

/** What the policy does not say: its words say only what that is, and stand under a title that says so. */
const isUnsaid = (words: Words, { id, modality }: Host.Said<Finding>) =>
  modality === "unstated" && isOfPolicy(words, id);

export function findingWords(
  words: Words,
  finding: Host.Said<Finding>,
  about: Host.About = {},
  rules?: Host.Rules,
): Host.FindingWords {
  const [one] = groupFindings([said(finding)], finding.kind);
  const told = findingOf(words, one as Grouped, about, rules);
  if (!isUnsaid(words, finding)) return told;
  return { ...told, text: `${words.t("consent.kind.unsaid")}: ${told.text}`, unstated: true };
}

export function findingsWords(
  words: Words,
  findings: readonly Host.Said<Finding>[],
  about: Host.About = {},
  rules?: Host.Rules,
): Host.FindingsWords[] {
  const strange = findings.find(({ kind }) => !FINDING_KINDS.includes(kind));
  if (strange) throw new RangeError(`there is no finding of the kind ${JSON.stringify(strange.kind)}`);
  const told = (of: readonly Host.Said<Finding>[], kind: Finding["kind"]) =>
    groupFindings(of.map(said), kind).map((one) => findingOf(words, one, about, rules));
  const groups = FINDING_KINDS.flatMap((kind) => {
    const found = told(
      findings.filter((finding) => !isUnsaid(words, finding)),
      kind,
    );
    return found.length === 0 ? [] : { kind, title: findingsTitle(words, kind, found.length), findings: found };
  });
  const unsaid = FINDING_KINDS.flatMap((kind) =>
    told(
      findings.filter((finding) => isUnsaid(words, finding)),
      kind,
    ),
  ).map((one): Host.FindingWords => ({ ...one, unstated: true }));
  if (unsaid.length === 0) return groups;
  return [...groups, { kind: "disclosure", title: words.t("consent.kind.unsaid"), findings: unsaid }];
}

/** What goes by the words of what it is part of: the names in it are the host's own, or codes. */
const NAMED_BY_HOST = /^(?:rateCard-(?:services|products)|calendar-closures|editions|interpretations|consents)-/;

/** The path of a fact, if there is such a one. */
export function knownFact(words: Words, path: string): string {
  const key = factKey(path);
  if (words.has(`form.fact.${key}`) || NAMED_BY_HOST.test(key)) return path;
  throw new RangeError("there is no such fact");
}

/** The value of a fact. What looks like a code and has no words is none: it must not be read as if it were a text. */
export function valueText(words: Words, path: string, value: unknown): string {
  const [group, name = ""] = path.split(".");
  if (group === "policy") return languageName(words, String(value));
  if (group === "consents") return words.t(`consent.receipt.${value}`);
  if (group === "interpretations") return choiceText(words, name, String(value));
  const text = givenText(words, path, value);
  // In English some codes are words too: "repair" is said as "repair". What begins with a figure is printed as it is in some languages.
  const isSaid = [`${factKey(path)}.${value}`, value].some((key) => words.has(`estimate.value.${String(key)}`));
  const isFree = /\.(?:product|name)$/.test(path);
  const isRaw = text === value && !isSaid && !isFree && /^\D/.test(text);
  if (text === "" || isRaw) throw new RangeError("there are no words for the value");
  return text;
}

/** That the rules could not be loaded. Where WebAssembly is refused, trying again does not help. */
export function unloadedWords(words: Words, error: unknown): Host.UnloadedWords {
  const title = words.t("estimate.failed.title");
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const key = `estimate.notLoaded.${code}`;
  if (words.has(key)) return { title, text: words.t(key) };
  return { title, text: words.t("estimate.failed.text"), retry: words.t("estimate.failed.retry") };
}

export function chargeWords(words: Words, part: Host.Said<Charge>, { facts }: Host.About = {}): Host.ChargeWords {
  const [charge, matter] = [said(part), matterOf(known(facts))];
  const { first, beside } = chargeTexts(words, charge, matter) ?? {};
  return {
    code: charge.code,
    name: chargeName(words, charge, matter),
    ...given("price", first),
    ...given("beside", beside),
    payer: payerText(words, charge),
    ...why(part.because),
  };
}

export function outcomeWords(words: Words, part: Host.Said<Scenario>, about: Host.OfEstimate): Host.OutcomeWords {
  const [scenario, estimate, matter] = [said(part), whole(about.estimate), matterOf(known(about.facts))];
  const { first, beside } = totalTexts(words, scenario, matter);
  const charges = shownCharges(estimate, scenario, matter);
  const ready = readyIn(estimate, scenario);
  return {
    id: scenario.id,
    title: outcomeTitle(words, scenario.id),
    when: outcomeWhen(words, scenario, matter),
    total: first,
    ...given("beside", beside),
    charges: charges.map((charge) => chargeWords(words, charge, about)),
    notes: totalNotes(words, scenario, charges),
    ...given("ready", ready && readyText(words, ready.completedOn, matter.products, ready.items)),
    ...why(part.because),
  };
}

export function milestoneWords(
  words: Words,
  part: Host.Said<Milestone>,
  { facts }: Host.About = {},
): Host.MilestoneWords {
  const { label, value = "", quiet, meta } = milestoneLine(words, said(part), facts?.items);
  return { id: part.id, name: label, day: value, known: !quiet, ...given("closed", meta), ...why(part.because) };
}

export function missingWords(words: Words, missing: Missing, { facts }: Host.About = {}): Host.MissingWords {
  const { fact, ask, clauses } = missing;
  // Only what a customer is asked has a question in words.
  const question = ask === "customer" ? questionOfItem(words, fact) : undefined;
  return {
    fact,
    ask,
    name: factLabel(words, fact),
    ...given("question", question),
    why: missingReason(words, missing, known(facts)),
    clauses: clauseNumbers({ clauses }),
  };
}

export function questionWords(words: Words, answer: Answer, facts?: Partial<Facts>): Host.MissingWords[] {
  return questionsOf(words, whole(answer)).map((one) => missingWords(words, one, facts ? { facts } : {}));
}

export function assumptionWords(
  words: Words,
  part: Host.Said<Assumption>,
  { facts }: Host.About = {},
  rules?: Host.Rules,
): Host.AssumptionWords {
  return assumptionOf(words, said(part), rules?.interpretations(), known(facts));
}
