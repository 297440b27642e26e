// Which files may be lists, by what they say of themselves. What they are is told by their bytes, once they are read.

/** What a spreadsheet or a text editor saves. */
const ENDINGS = [".csv", ".tsv", ".txt", ".xlsx", ".xls"];
const TYPES = ["application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/** For a button that opens one: telephones name kinds of files only by some of these. */
export const KINDS = ["text/*", ...ENDINGS, ...TYPES].join(",");

/** Whether a file may be a list. */
export function looksLikeList({ name, type }: File): boolean {
  const small = name.toLowerCase();
  return ENDINGS.some((ending) => small.endsWith(ending)) || TYPES.includes(type) || type.startsWith("text/");
}
