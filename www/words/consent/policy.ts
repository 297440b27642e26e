import type { ConsentEffects, Edition, Finding } from "../../lib/api.js";
import type { Words } from "../words.ts";

/** "English text, last updated 15 Nov 2021". */
export function textName(words: Words, { language, parameters }: Edition): string {
  const text = languageName(words, language);
  const updated = parameters.find((one) => one.name === "lastUpdated")?.value;
  return updated === undefined
    ? words.t("consent.text.undated", { text })
    : words.t("consent.text.dated", { text, date: words.date(updated) });
}

/** "English text": one of the texts of the policy by its language. */
export function languageName(words: Words, language: string): string {
  return words.t(`consent.text.${language}`);
}

/** The same by the id of its edition, in which the language stands where nobody lists the texts: "privacy-sv-undated". */
export function textOf(words: Words, edition: string, texts: readonly Edition[]): string {
  const language = texts.find(({ id }) => id === edition)?.language ?? edition.split("-")[1] ?? "";
  return words.has(`consent.text.${language}`) ? languageName(words, language) : edition;
}

/** A finding of the policy. `texts`: the published texts, one of which it can be about. */
export function policyFindingText(words: Words, { id, values = {} }: Finding, texts: readonly Edition[]): string {
  const { profilingUses, lawfulInterest: _, edition, ...others } = values;
  return words.t(`consent.finding.${id}`, {
    ...others,
    ...(profilingUses && {
      profilingUses: words.list(profilingUses.map((use) => words.t(`consent.profiling.use.${use}`))),
    }),
    ...(edition && { text: textOf(words, edition, texts) }),
  });
}

/** The value that a finding of the policy carries, such as its mailbox: "" where the text shown has none. */
export function policyValue({ findings }: Pick<ConsentEffects, "findings">, name: "authority" | "contact"): string {
  return findings.find(({ values }) => values?.[name] !== undefined)?.values?.[name] ?? "";
}
