/** What somebody has typed on several lines stays one line's: none of it can pass for a line of a plain text. */
export const folded = (line: string): string => line.replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, "\n      ");
