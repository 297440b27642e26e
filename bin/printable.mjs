// Text that others have written, made harmless to a terminal.

/**
 * Characters that a terminal obeys, or that turn the order of what is shown, are written out as in JSON: "\u001b". JSON stays
 * the same JSON by it, as they stand in its texts only. Lines end as they did.
 */
export function printable(text) {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(""),
  );
}

const escaped = (unit) => `\\u${unit.toString(16).padStart(4, "0")}`;
