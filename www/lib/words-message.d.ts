/**
 * One message of a language for `words`. A part of `upfront-terms/words`, from which it is imported.
 *
 * @module upfront-terms/words-message
 */

/**
 * A message: fixed words, or a function of the values that stand in the English one between braces. Amounts and days come as they
 * are printed, counts as numbers for the plural: `({ count, after }) => \`${count} Tage nach ${after}\``.
 */
export type Message = string | ((values: Record<string, string | number>) => string);

/** A message for each of the keys. */
export type Of<Key extends string> = Record<Key, Message>;
