/**
 * The messages about the privacy policy and its consents. A part of `upfront-terms/words`, from which they are imported.
 *
 * @module upfront-terms/words-messages-policy
 */

import type {
  ChoiceDependency,
  ChoiceEffect,
  ChoiceEffectId,
  ConsentId,
  ConsentState,
  DataProcessing,
  DataType,
  LegalAct,
  LegalBasis,
  PolicyFindingId,
  PolicyLanguage,
  ProfilingUse,
  PurposeId,
  RightId,
  TextChange,
} from "./api.js";
import type { Of } from "./words-message.js";

/** What the privacy policy says. */
export type PolicyMessages = Of<"title" | "lead"> & {
  withdraw: Of<"title" | "how">;
  answer: Of<"yes" | "no">;
  choice: Record<ConsentId, Of<"question" | "yes">>;
  state: Of<ConsentState | "still">;
  details: Of<"open" | "data" | "purposes" | "basis" | "kept" | "refused" | "withdrawn" | "rights" | "depends">;
  kind: Of<ChoiceEffect["kind"] | "unsaid">;
  data: Of<DataType>;
  purpose: Of<PurposeId>;
  basis: Of<LegalBasis["id"] | "article" | "withActs" | "unstated">;
  act: Of<LegalAct["id"]>;
  kept: Of<"contact" | "unstated"> & { proof: Of<"rule" | "date"> };
  effect: Of<ChoiceEffectId>;
  depends: Record<ChoiceDependency["takes"], Of<"met" | "unmet">>;
  right: Of<RightId | "article">;
  profiling: Of<"uses" | "statedByAll" | "statedByOne" | "wider"> & { use: Of<ProfilingUse> };
  text: Of<PolicyLanguage | "dated" | "undated">;
  anyway: Of<DataProcessing["id"] | "title" | "lead" | "objection">;
  rights: Of<"title" | "contact" | "authority" | "answerBy" | "longer" | "source">;
  policy: Of<"title">;
  finding: Of<PolicyFindingId>;
  again: Of<TextChange["code"] | "title" | "lead" | "ask">;
  receipt: Of<
    | ConsentState
    | "title"
    | "record"
    | "answers"
    | "answer"
    | "at"
    | "instant"
    | "subject"
    | "controller"
    | "policy"
    | "hash"
    | "withdraw"
  >;
  source: Of<
    | "policy"
    | "terms"
    | "regulation"
    | "introduction"
    | "categories"
    | "dataTypes"
    | "purposes"
    | "source"
    | "legalBasis"
    | "withdrawal"
    | "storage"
    | "obligation"
    | "rights"
    | "changes"
    | "contact"
  >;
  law: Of<"articleParagraph" | "articlePoint" | "section" | "sectionParagraph">;
};
