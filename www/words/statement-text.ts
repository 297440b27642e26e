import type { Statement, StatementLine, StatementSection } from "./statement.ts";

/** A statement as plain text, each line with its clauses. */
export function statementText({ title, notice, lead, sections }: Statement): string {
  const head = [title, ...(notice ? [notice] : []), ...lead];
  return [`${head.join("\n")}\n`, ...sections.map(sectionText)].join("\n");
}

function sectionText({ title, lines }: StatementSection): string {
  return `${title}\n${lines
    .flatMap(lineTexts)
    .map((line) => `  ${line}\n`)
    .join("")}`;
}

/** What somebody has typed on several lines stays one line's: none of it can pass for a line of the statement. */
const folded = (line: string) => line.replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, "\n      ");

/** "- investigation fee: DKK 1,000.00 (you may have to pay) [6.1]", and below it what belongs to it. */
function lineTexts({ text, value, meta, clauses, listed, more = [] }: StatementLine): string[] {
  const line = [
    listed ? "- " : "",
    text,
    value ? `: ${value}` : "",
    meta ? ` (${meta})` : "",
    clauses.length > 0 ? ` [${clauses.join(", ")}]` : "",
  ].join("");
  return [folded(line), ...more.flatMap(({ text, more }) => [`  ${text}`, ...more.map((one) => `    ${one}`)])];
}
