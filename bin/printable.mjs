// Text that others have written, made harmless to a terminal.

/** What a terminal obeys instead of showing it, or what turns the order of what is shown. */
const SIGNS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** As in JSON, a sign of two halves as both: "\u001b". JSON stays the same JSON by it, as such signs stand in its texts only. */
const escaped = (sign) =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");

/** The text with such signs written out. Its lines and tabs stay. */
export const printable = (text) => text.replace(SIGNS, (sign) => (/[\n\t]/.test(sign) ? sign : escaped(sign)));

/** The same on one line, whatever stands in it. */
export const onOneLine = (text) => text.replace(SIGNS, escaped);
