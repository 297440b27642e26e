import type {
  AskAgain,
  ConsentEffect,
  ConsentEffects,
  ConsentId,
  DataProcessing,
  Edition,
  RightsAnswer,
} from "../../lib/api.js";
import type * as Host from "../../lib/words.js";
import {
  changesText,
  choiceOf,
  effectText,
  followsFromEveryNo,
  profilingText,
  questionText,
  yesText,
} from "../consent/choice.ts";
import {
  type Consequences,
  choiceDetails,
  type Detail,
  objectionText,
  processingDetails,
  processingTitle,
} from "../consent/details.ts";
import { policyFindingText, policyValue, textName } from "../consent/policy.ts";
import { RECEIPT_PARTS, receiptLines } from "../consent/receipt.ts";
import { rightsAnswerOf, rightText } from "../consent/rights.ts";
import { type Told, toldOf } from "../consent/source.ts";
import type { Words } from "../words.ts";

const toldWords = ({ text, source, clauses }: Told): Host.ToldWords => ({ text, source, clauses: [...clauses] });

const isList = (told: Told | Consequences): told is Consequences => "list" in told;
const isLine = (told: Told | Consequences): told is Told => !isList(told);

const detailWords = ({ title, told }: Detail): Host.DetailWords => ({
  title,
  told: told.filter(isLine).map(toldWords),
  lists: told.filter(isList).map(({ kind, list }) => ({ title: kind, told: list.map(toldWords) })),
});

export function consentWords(words: Words, effect: ConsentEffect, about: Host.OfConsents): Host.ConsentWords {
  const { effects, earlier = [] } = about;
  // Nobody was asked yet: what follows without a yes is the same as of a question that is left open.
  const isAsked = effect.state !== "notAsked";
  const asked = isAsked ? effect : { ...effect, state: "requested" as const };
  const { state, follows } = choiceOf(words, effects, asked, !earlier.includes(effect.id));
  return {
    id: effect.id,
    question: questionText(words, effect.id),
    allows: yesText(words, effect.id),
    // What needs no consent is not asked for: it has no state that a customer could have brought about.
    ...(effect.needsConsent && isAsked && { state }),
    follows: effect.needsConsent ? follows : [],
    details: choiceDetails(words, effects, effect).map(detailWords),
  };
}

export function processingWords(
  words: Words,
  processing: DataProcessing,
  { effects }: Host.OfConsents,
): Host.ProcessingWords {
  const objection = objectionText(words, effects, processing);
  return {
    id: processing.id,
    title: processingTitle(words, processing),
    ...(objection !== undefined && { objection }),
    details: processingDetails(words, processing).map(detailWords),
  };
}

export function rightWords(words: Words, right: ConsentEffects["rights"][number]): Host.RightWords {
  return { id: right.id, ...toldWords(toldOf(words, rightText(words, right), right.because)) };
}

export function askAgainWords(words: Words, { choices }: AskAgain): Host.AskAgainWords | undefined {
  const again = choices.filter(({ askAgain }) => askAgain);
  if (again.length === 0) return undefined;
  return {
    title: words.t("consent.again.title", { count: again.length }),
    lead: words.t("consent.again.lead"),
    choices: again.map(({ id, changes }) => ({
      id,
      question: questionText(words, id),
      why: words.t("consent.again.ask", { changes: changesText(words, changes) }),
    })),
  };
}

export function answerWords(words: Words, answer: RightsAnswer, ifComplex: RightsAnswer): Host.RightsAnswerWords {
  const told = rightsAnswerOf(words, answer, ifComplex);
  if (told === undefined) throw new RangeError("the second answer is one to a complex request: `complex: true`");
  return told;
}

/** Everything that is told before somebody chooses, as the form tells it. */
export function consentsWords(
  words: Words,
  effects: ConsentEffects,
  { earlier = [] }: { earlier?: readonly ConsentId[] } = {},
): Host.ConsentsWords {
  const about = { effects, earlier };
  const always = followsFromEveryNo(effects).map((effect) => effectText(words, effect));
  const contact = policyValue(effects, "contact");
  const told = (needed: boolean) =>
    effects.choices
      .filter(({ needsConsent }) => needsConsent === needed)
      .map((effect) => consentWords(words, effect, about));
  return {
    title: words.t("consent.title"),
    lead: [words.t("consent.lead"), ...always],
    withdraw: [words.t("consent.withdraw.title"), words.t("consent.withdraw.how", { contact })],
    detailsTitle: words.t("consent.details.open"),
    answers: { yes: words.t("consent.answer.yes"), no: words.t("consent.answer.no") },
    choices: told(true),
    anyway: {
      title: words.t("consent.anyway.title"),
      lead: words.t("consent.anyway.lead"),
      choices: told(false),
      processing: effects.anyway.map((one) => processingWords(words, one, about)),
    },
    rights: {
      title: words.t("consent.rights.title"),
      rights: effects.rights.map((right) => rightWords(words, right)),
      contact: words.t("consent.rights.contact", { contact }),
      authority: words.t("consent.rights.authority", { authority: policyValue(effects, "authority") }),
    },
  };
}

const textsIn = (rules: Host.Rules): Edition[] => rules.editions().filter(({ document }) => document === "privacy");

/** What the policy says besides, and what it leaves unsaid; and what every published text of it says of profiles. */
export function policyWords(words: Words, effects: ConsentEffects, rules: Host.Rules): Host.PolicyWords {
  const texts = textsIn(rules);
  const shown = texts.find(({ id }) => id === effects.edition);
  const told = (unstated: boolean) =>
    effects.findings
      .filter(({ modality }) => (modality === "unstated") === unstated)
      .map((one) => toldWords(toldOf(words, policyFindingText(words, one, texts), one.because)));
  return {
    title: words.t("consent.policy.title"),
    text: shown ? textName(words, shown) : effects.edition,
    profiling: profilingText(words, effects, texts),
    says: told(false),
    unsaid: { title: words.t("consent.kind.unsaid"), told: told(true) },
  };
}

export function receiptWords(
  words: Words,
  receipt: Host.ConsentReceipt,
  effects: ConsentEffects,
  rules: Host.Rules,
): Host.ReceiptWords {
  const lines = receiptLines(words, receipt, effects, textsIn(rules));
  return {
    title: words.t("consent.receipt.title"),
    lines: lines.map(([name, ...values], at) => ({ id: RECEIPT_PARTS[at] as Host.ReceiptPart, name, values })),
  };
}
