import { FailedMessageError, shown } from "./strict.ts";

/** What an argument has to be, and in words what would do. */
export interface Kind {
  is(value: unknown): boolean;
  would: string;
}

type Shape = Record<string, unknown>;
const isObject = (value: unknown): value is Shape =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === "string";
export const optional = ({ is, would }: Kind): Kind => ({ is: (value) => value === undefined || is(value), would });

/** A part of an answer, as the rules gave it, with the fields that nothing else would miss. */
export const part = (would: string, fields: readonly string[] = []): Kind => ({
  is: (value) => isObject(value) && fields.every((field) => value[field] !== undefined),
  would,
});
/** A code. Which there are, the messages know. */
export const code = (would: string, not?: RegExp): Kind => ({
  is: (value) => isText(value) && /^\w+$/.test(value as string) && !not?.test(value as string),
  would,
});
/** One of a few names. */
export const among = (names: readonly string[]): Kind => ({
  is: (value) => names.includes(value as string),
  would: names.map((name) => `"${name}"`).join(", "),
});
/** An object that has these fields at most: another one is something else, of which nothing would be told. */
export const only = (would: string, fields: readonly string[]): Kind => ({
  is: (value) => isObject(value) && Object.keys(value).every((field) => fields.includes(field)),
  would,
});
export const oneOf = (...kinds: Kind[]): Kind => ({
  is: (value) => kinds.some(({ is }) => is(value)),
  would: kinds.map(({ would }) => would).join(", or "),
});
export const text = (would: string): Kind => ({ is: (value) => isText(value) && value !== "", would });
export const listOf = (each: Kind, would: string): Kind => ({
  is: (value) => Array.isArray(value) && Array.from(value).every(each.is),
  would,
});
export const texts: Kind = listOf({ is: isText, would: "a text" }, "a list of texts");
export const count: Kind = optional({
  is: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  would: "a count",
});
export const style: Kind = optional({
  is: (value) => value === "short" || value === "long",
  would: '"short" or "long"',
});
export const value: Kind = {
  is: (value) =>
    (isText(value) && value !== "") || typeof value === "boolean" || Number.isFinite(value) || isFilled(value),
  would: "its value",
};
/** A list, which may be empty: none. Or an object with something in it. */
const isFilled = (value: unknown) => Array.isArray(value) || (isObject(value) && Object.keys(value).length > 0);
export const anything: Kind = { is: () => true, would: "what was thrown" };

export const facts: Kind = part("facts, such as { asOf, items }");
export const someFacts: Kind = optional(facts);
const estimate = part("an estimate");
const isAbout = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { facts: told, estimate: of } = value;
  // Whoever passes the facts or the estimate themselves would be told less than there is to say, without a word.
  const isOther = told === undefined && of === undefined && Object.keys(value).length > 0;
  return !isOther && someFacts.is(told) && optional(estimate).is(of);
};
/** What a part is about. */
export const about: Kind = optional({ is: isAbout, would: "{ facts, estimate }" });
export const ofEstimate: Kind = {
  is: (value) => isAbout(value) && isObject((value as Shape).estimate),
  would: "{ estimate, facts }, the estimate that it is of",
};
export const ofConsents: Kind = {
  is: (value) => isObject(value) && isObject(value.effects),
  would: "{ effects }, what consentEffects has answered",
};

/** Errors that say themselves what is wrong: of a message of the host's, or of rules that are not loaded. */
const saysItself = (error: unknown): boolean =>
  error instanceof FailedMessageError || (error instanceof Error && error.message.startsWith("upfront-terms "));

/**
 * A function that is asked by whoever wrote a page, in JavaScript maybe: what it cannot put into words is an error that names the function,
 * what was given, and what would do. Never is it half a text, `NaN` or a key.
 */
// biome-ignore lint/suspicious/noExplicitAny: functions of any arguments, each checked by its kinds
export function guarded<F extends (...args: any[]) => unknown>(name: string, kinds: readonly Kind[], run: F): F {
  const would = kinds.map((kind) => kind.would).join("; ");
  const fail = (given: readonly unknown[], why: string, cause: unknown) => {
    const Wrong = cause instanceof RangeError ? RangeError : TypeError;
    return new Wrong(`w.${name}(${given.map(shown).join(", ")}): ${why}. What would do: ${would}`, { cause });
  };
  const asked = (given: unknown[]) => {
    const wrong = kinds.findIndex(({ is }, place) => !is(given[place]));
    if (wrong >= 0) throw new (isText(given[wrong]) ? RangeError : TypeError)(`${shown(given[wrong])} will not do`);
    return run(...given);
  };
  return ((...given: unknown[]) => {
    try {
      return asked(given);
    } catch (error) {
      if (saysItself(error)) throw error;
      throw fail(given, error instanceof Error ? error.message : "it cannot be read", error);
    }
  }) as F;
}
