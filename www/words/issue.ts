import type { Issue, StaleSource } from "../lib/api.js";
import { factKey, factLabel } from "./fact.ts";
import type { Words } from "./words.ts";

/** The answer that a problem belongs to; that of no answer is one of the whole request. */
export function issueField(words: Words, { path }: Issue): string {
  return words.has(`estimate.fact.${factKey(path)}`) ? factLabel(words, path) : words.t("estimate.issues.request");
}

/** What is wrong with it. */
export function issueText(words: Words, { code }: Issue): string {
  return words.t(`estimate.issues.${code}`);
}

/** That a value may be out of date. */
export function staleText(words: Words, code: StaleSource): string {
  return words.t(`estimate.stale.${code}`);
}
