import type { Estimate, Facts, Issue } from "../../lib/api.js";
import { whole } from "../../words/whole.ts";
import type { HostFacts } from "../form/facts.ts";
import type { RulesApi } from "../rules.ts";
import type { Answer } from "../rules-controller.ts";

/** What of the page's an estimate can do without, and still be right: without rates no price is known, without a VAT rate VAT is added. */
const SET_ASIDE = ["rateCard", "vatPercent"] as const;

/**
 * What the rules say of some facts. What is wrong with what the page has set is no concern of the customer's: where the
 * estimate can do without, it is made without; otherwise there is none.
 *
 * @param isPages whether the page has said what stands at a path, and not the customer.
 */
export function answerTo(rules: RulesApi, facts: Facts, isPages: (path: string) => boolean): Answer {
  const first = ask(rules, facts);
  if (!("issues" in first)) return { facts, ...first, issues: [], mistakes: [] };
  const mistakes = first.issues.filter(({ path }) => isPages(path));
  const issues = first.issues.filter((issue) => !mistakes.includes(issue));
  if (mistakes.length === 0) return { facts, issues, mistakes };
  const aside = SET_ASIDE.filter((name) => mistakes.some((one) => isWithin(one, name)));
  const rest = withoutMistaken(facts, mistakes);
  const blocked = mistakes.some((one) => !aside.some((name) => isWithin(one, name)));
  if (blocked) return { facts: rest, issues, mistakes, without: "estimate" };
  const second = answerTo(rules, rest, isPages);
  return {
    ...second,
    mistakes: [...mistakes, ...second.mistakes],
    without: second.without ?? (aside.includes("rateCard") ? "prices" : undefined),
  };
}

/** The same facts without what is wrong in them: they are handed over, and what can't be written down would keep them from it. */
function withoutMistaken(facts: Facts, mistakes: readonly Issue[]): Facts {
  const sound = Object.entries(facts).filter(([name]) => !mistakes.some((one) => isWithin(one, name)));
  return { asOf: String(facts.asOf), ...Object.fromEntries(sound) };
}

/** Whether the page of the whole form has said what stands at a path of the facts: all that no field of the form asks for. */
export function isPages(path: string, { calendar }: HostFacts): boolean {
  const closure = /^calendar\.closures\[(\d+)\]/.exec(path)?.[1];
  // The customer's follow the page's.
  if (closure !== undefined) return whole(closure) < (calendar?.closures?.length ?? 0);
  return /^(?:$|(?:asOf|editions|createdOnPortal|rateCard|calendar|interpretations|vatPercent|consents|policy)\b)/.test(
    path,
  );
}

const isWithin = ({ path }: Issue, name: string): boolean => /^\w*/.exec(path)?.[0] === name;

/** @throws what is no refusal of the rules' */
function ask(rules: RulesApi, facts: Facts): Pick<Answer, "bare" | "whole"> | { issues: readonly Issue[] } {
  try {
    // It is shown by what shows an estimate with reasons, too, and lacks nothing else.
    const bare = rules.estimate(facts, { reasons: false }) as Estimate;
    let whole: Estimate | undefined;
    return {
      bare,
      whole: () => {
        whole ??= rules.estimate(facts);
        return whole;
      },
    };
  } catch (error) {
    if (error instanceof rules.RulesError) return { issues: error.issues };
    throw error;
  }
}
