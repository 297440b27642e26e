import type { ConsentChoices, ConsentEffects, ConsentId, ConsentState, Edition } from "../../lib/api.js";
import type { Words } from "../words.ts";
import { questionText } from "./choice.ts";
import { policyValue, textName } from "./policy.ts";

/** A receipt of consents, as far as it is told. */
export interface ReceiptOf {
  recordId: string;
  subjectId: string;
  /** The instant, in UTC. */
  at: string;
  choices: ConsentChoices;
}

/** The parts of a receipt, in their order. */
export const RECEIPT_PARTS = [
  "answers",
  "at",
  "controller",
  "withdraw",
  "policy",
  "hash",
  "record",
  "subject",
] as const;

/** A receipt in words: each part of it with its name. `texts`: the published texts of the policy. */
export function receiptLines(
  words: Words,
  receipt: ReceiptOf,
  effects: ConsentEffects,
  texts: readonly Edition[],
): [name: string, ...values: string[]][] {
  const text = texts.find(({ id }) => id === effects.edition);
  const controller = text?.parameters.find((one) => one.name === "controller")?.value ?? "";
  const lines: Record<(typeof RECEIPT_PARTS)[number], string[]> = {
    answers: answers(words, receipt),
    at: [instant(words, receipt)],
    controller: [controller],
    withdraw: [policyValue(effects, "contact")],
    policy: [text ? textName(words, text) : effects.edition],
    hash: [effects.hash],
    record: [receipt.recordId],
    subject: [receipt.subjectId],
  };
  return RECEIPT_PARTS.map((name) => [words.t(`consent.receipt.${name}`), ...lines[name]]);
}

function answers(words: Words, { choices }: ReceiptOf): string[] {
  return (Object.entries(choices) as [ConsentId, ConsentState][]).map(([id, state]) =>
    words.t("consent.receipt.answer", {
      question: questionText(words, id),
      answer: words.t(`consent.receipt.${state}`),
    }),
  );
}

function instant(words: Words, { at }: ReceiptOf): string {
  const [day = "", time = ""] = at.split("T");
  return words.t("consent.receipt.instant", { date: words.date(day), time: time.slice(0, 8) });
}
