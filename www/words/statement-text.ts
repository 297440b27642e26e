import { folded } from "./folded.ts";
import { labelled } from "./labelled.ts";
import type { Statement, StatementLine, StatementSection } from "./statement.ts";

/** A statement as plain text, each line with its clauses. */
export function statementText({ title, notice, lead, sections }: Statement): string {
  const head = [title, ...(notice ? [notice] : []), ...lead];
  return [`${head.map(folded).join("\n")}\n`, ...sections.map(sectionText)].join("\n");
}

function sectionText({ title, lines }: StatementSection): string {
  return `${folded(title)}\n${lines
    .flatMap(lineTexts)
    .map((line) => `  ${folded(line)}\n`)
    .join("")}`;
}

/** "- investigation fee: DKK 1,000.00 (you may have to pay) [6.1]", and below it what belongs to it. */
function lineTexts({ text, value, meta, clauses, listed, more = [] }: StatementLine): string[] {
  const line = [
    listed ? "- " : "",
    value ? labelled(text, value) : text,
    meta ? ` (${meta})` : "",
    clauses.length > 0 ? ` [${clauses.join(", ")}]` : "",
  ].join("");
  return [line, ...more.flatMap(({ text, more }) => [`  ${text}`, ...more.map((one) => `    ${one}`)])];
}
