import type { CustomerKind, LateInterest } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { ask } from "../ask.ts";
import { growthOf, startingQuestion } from "../interest/interest.ts";
import type { Line } from "../line/line.ts";
import type { PanelModel } from "../model.ts";
import type { Supposition } from "./suppositions.ts";

/** What paying late would cost the other kind of customer (terms 11.1), with the amount and the dates tried on the panel. */
export function lateInterestLine(words: Words, model: PanelModel, { change }: Supposition): Line | undefined {
  const { facts } = model;
  if (change.customer === undefined) return undefined;
  const is = interestOf(model, change.customer);
  const was = facts.customer && interestOf(model, facts.customer);
  if (is === undefined || is.interest === was?.interest) return undefined;
  return {
    label: words.t("whatIf.interest.label", { amount: words.money(is.principal), paidOn: words.date(is.asOf) }),
    value: words.money(is.interest),
    meta: was && words.t("whatIf.instead", { from: words.money(was.interest) }),
    because: is.because,
  };
}

/** Nothing where what is tried there is not an amount or a day. */
function interestOf(model: PanelModel, customer: CustomerKind): LateInterest | undefined {
  const { rules, estimate, facts } = model;
  if (rules === undefined || estimate === undefined) return undefined;
  const question = startingQuestion({ ...model, estimate });
  return ask(() => growthOf(rules, question, customer, facts)).answer?.result;
}
