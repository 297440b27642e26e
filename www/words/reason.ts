import type { Because } from "../lib/api.js";
import { clauseTitles } from "./clause.ts";
import { factText } from "./fact.ts";
import { interpretationText } from "./interpretation.ts";
import { messageValues } from "./values.ts";
import type { Words } from "./words.ts";

/** What a value was computed from, one kind of it. */
export interface Reasons {
  title: string;
  lines: string[];
}

/** What a value was computed from: clauses, a host's own edition, facts, parameters, interpretations. */
export function reasonsOf(words: Words, because: Because): Reasons[] {
  const { edition, facts = {}, parameters = {}, interpretations = {} } = because;
  const groups = {
    clauses: clauseTitles(words, because),
    edition: edition === undefined ? [] : [words.t("estimate.why.ownEdition", { edition })],
    facts: Object.entries(facts).map(([path, value]) => factText(words, path, value)),
    parameters: Object.entries(parameters).map(([name, value]) =>
      words.t(`estimate.parameter.${name}`, messageValues(words, { value })),
    ),
    interpretations: Object.entries(interpretations).map(([name, choice]) => interpretationText(words, name, choice)),
  };
  return Object.entries(groups).flatMap(([name, lines]) =>
    lines.length === 0 ? [] : { title: words.t(`estimate.why.${name}`), lines },
  );
}
