// What can be wrong with what only the estimate is made from: it comes with its fields.

import { utcDay } from "../../words/dates.ts";
import type { Answers, ClosureAnswers } from "./answers.ts";
import { type Problem, problemIf, required } from "./check.ts";
import { isBackTooEarly, isPlausiblePast } from "./facts.ts";
import { closureField } from "./fields/ids.ts";
import { asks } from "./questions.ts";

/** The days that are known by now, in the order of their fields. */
export function checkKnownDays(answers: Answers, asOf: string): Problem[] {
  const { estimateSentOn, deliveredOn, invoicedOn } = answers;
  const wrong = (day: string) => day !== "" && !isPlausiblePast(day, asOf);
  const isEarly = deliveredOn !== "" && !wrong(deliveredOn) && isBackTooEarly(answers);
  return [
    ...problemIf(
      asks.estimateSent(answers) && wrong(estimateSentOn),
      "estimateSentOn",
      "form.known.problem.estimateSentOn",
    ),
    ...problemIf(wrong(deliveredOn), "deliveredOn", "form.known.problem.deliveredOn"),
    ...problemIf(isEarly, "deliveredOn", "form.known.problem.order"),
    ...problemIf(wrong(invoicedOn), "invoicedOn", "form.known.problem.invoicedOn"),
  ];
}

/** The closures, in their order. */
export const checkClosures = ({ closures }: Answers): Problem[] => closures.flatMap(checkClosure);

function checkClosure(closure: ClosureAnswers): Problem[] {
  const [from, to] = [utcDay(closure.from), utcDay(closure.to)];
  const problems = [
    ...required(closureField(closure, "from"), "form.closure.problem.from.missing", closure.from),
    ...required(closureField(closure, "to"), "form.closure.problem.to.missing", closure.to),
  ];
  if (from === undefined || to === undefined) return problems;
  return problemIf(to < from, closureField(closure, "to"), "form.closure.problem.to.order");
}
