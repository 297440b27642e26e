import type { AskAgain, ConsentChoices, ConsentEffects, ConsentId, ConsentState } from "../../lib/api.js";
import type { ConsentAnswers } from "./model.ts";

type Asked = Pick<ConsentEffects, "choices">;

/**
 * The state of every consent that the form asks for. Not answered is "requested", unless a yes given earlier to this
 * same text still holds; a no after a yes takes that back.
 */
export function choicesOf(answers: ConsentAnswers, { choices }: Asked, again: AskAgain | undefined): ConsentChoices {
  const asked = choices.filter(({ needsConsent }) => needsConsent);
  return Object.fromEntries(asked.map(({ id }) => [id, stateOf(id, answers, again)]));
}

/** Those of them that were put to the customer here: a yes that merely still holds was given elsewhere. */
export function decidedOf(answers: ConsentAnswers, asked: Asked, again: AskAgain | undefined): ConsentChoices {
  const all = Object.entries(choicesOf(answers, asked, again)) as [ConsentId, ConsentState][];
  return Object.fromEntries(all.filter(([id, state]) => answers[id] !== undefined || state === "requested"));
}

function stateOf(id: ConsentId, answers: ConsentAnswers, again: AskAgain | undefined): ConsentState {
  const earlier = again?.choices.find((choice) => choice.id === id);
  const answer = answers[id];
  if (answer === "yes") return "given";
  if (answer === "no") return earlier ? "withdrawn" : "refused";
  return earlier && !earlier.askAgain ? "given" : "requested";
}
