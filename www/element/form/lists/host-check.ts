// What a host knows about serial numbers: a pattern or a function of its own. Its mistakes are told to the host, and only
// there: a customer cannot put them right.

import { expected, foundText, thrownText } from "../../host/settings/found.ts";
import type { Doubt } from "./doubts.ts";

/**
 * How a host checks a serial number: a pattern that the whole of it must match, as the `pattern` of an input, or a function
 * that answers with {@link SerialFacts}, or with nothing where it knows nothing.
 */
export type SerialCheck = string | RegExp | ((serial: string) => SerialFacts | undefined | null);

/** What a host's function tells of a serial number. */
export interface SerialFacts {
  /** The product, as the rate card names it. */
  product?: string;
  /** The year of production. */
  year?: number;
  /** What is wrong with it, in the host's words and the customer's language. */
  problem?: string;
}

/** The host's answer about one serial number, with nothing in it that the form cannot show. */
export interface HostAnswer {
  product?: string;
  year?: number;
  /** Where the host does not know it, with what it says. */
  doubt?: Doubt;
}

/** Asks the host about a serial number. */
export type AskHost = (serial: string) => HostAnswer;

const knowsNothing: AskHost = () => ({});

/** Tells the host what is wrong with its check. */
type Tell = (message: string) => void;

/**
 * The host's check as a function that never throws. Make it once for each check that the host sets: it tells of a mistake
 * the first time only, not for each of 5,000 serial numbers.
 */
export function hostCheck(check: SerialCheck | undefined, tell: Tell = () => {}): AskHost {
  if (check === undefined) return knowsNothing;
  if (typeof check === "function") return askFunction(check, tell);
  if (typeof check !== "string" && !(check instanceof RegExp)) {
    tell(`${expected("a pattern or a function", check)}; serial numbers are not checked`);
    return knowsNothing;
  }
  // Without the flags that make an expression remember where it was.
  const [source, flags] = typeof check === "string" ? [check, "u"] : [check.source, check.flags.replace(/[gy]/g, "")];
  try {
    const whole = new RegExp(`^(?:${source})$`, flags);
    return (serial) => (whole.test(serial) ? {} : { doubt: { code: "rejected" } });
  } catch (error) {
    tell(`expected a regular expression: ${thrownText(error)}; serial numbers are not checked`);
    return knowsNothing;
  }
}

function askFunction(check: (serial: string) => unknown, tell: Tell): AskHost {
  let told = false;
  const tellOnce: Tell = (message) => {
    if (!told) tell(message);
    told = true;
  };
  return (serial) => {
    try {
      const answer = check(serial);
      if (answer === undefined || answer === null) return {};
      if (!isAnswer(answer)) {
        tellOnce(`expected an answer with { product, year, problem }, or none; found ${foundText(answer)}`);
        return {};
      }
      return understood(answer);
    } catch (error) {
      tellOnce(`throws, and is not used where it does: ${thrownText(error)}`);
      return {};
    }
  };
}

const KINDS: Record<keyof SerialFacts, (value: unknown) => boolean> = {
  product: (value) => typeof value === "string",
  year: (value) => typeof value === "number" && /^[12]\d{3}$/.test(String(value)),
  problem: (value) => typeof value === "string",
};

/** A promise is no answer, nor is an object that has only other fields: both are mistakes that would go unseen. */
function isAnswer(answer: unknown): answer is SerialFacts {
  if (typeof answer !== "object" || answer === null) return false;
  const facts = answer as Record<string, unknown>;
  const given = Object.entries(KINDS).filter(([name]) => facts[name] !== undefined);
  const saysNothing = given.length === 0 && Object.keys(facts).length === 0 && !(answer instanceof Promise);
  return saysNothing || (given.length > 0 && given.every(([name, isRight]) => isRight(facts[name])));
}

/** A field without a value is left out, and an empty text says nothing. */
function understood({ product, year, problem }: SerialFacts): HostAnswer {
  return {
    ...(product && { product }),
    ...(year !== undefined && { year }),
    ...(problem && { doubt: { code: "rejected", text: problem } }),
  };
}
