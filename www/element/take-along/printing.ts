import type { Estimate, Facts } from "../../lib/api.js";
import { clauseSource } from "../../words/clause-text.ts";
import type { Words } from "../../words/words.ts";
import type { Answers } from "../form/answers.ts";
import type { ToldToDesk } from "../form/desk/document.ts";
import { ownFields } from "../host/own-fields.ts";
import type { RulesApi } from "../rules.ts";
import { fillPaper, type Paper } from "./paper.ts";
import { aboutOf } from "./statement/about.ts";

/** What is printed of an estimate, and in the complete form of the answers. */
export interface ToPrint {
  facts: Facts;
  /** The estimate with its reasons. */
  reasoned(): Estimate | undefined;
  /** The identifier of the document that is handed over. */
  id: string;
  answers: Answers | undefined;
  rules: RulesApi | undefined;
  /** The amounts come from made-up rates. */
  sampleRates: boolean;
}

/** Puts all that is known now on the paper of an element; nothing while there is no estimate. */
export function putOnPaper(
  host: HTMLElement,
  words: Words,
  { id, facts, reasoned, answers, rules, sampleRates }: ToPrint,
  desk: ToldToDesk | undefined,
  paper: Paper,
): void {
  const root = host.shadowRoot;
  const estimate = reasoned();
  if (!root || !estimate) return;
  const about = answers && aboutOf(answers, desk, ownFields(host));
  const interpretations = rules?.interpretations();
  const clauses = rules && clauseSource(rules, estimate.editions, facts.editions);
  fillPaper(root, words, { id, estimate, facts, interpretations, sampleRates, about, clauses }, paper);
}
