// The pages that the module itself is the source of: the clause table, the editions and the readings, as Markdown.

import init, { clauses, editions, readings } from "upfront-terms";

await init();

const cell = (value) => String(value ?? "").replaceAll("|", "\\|");
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
const page = (title, ...blocks) =>
  [`---\ngroup: What it knows\ntitle: ${title}\n---`, `# ${title}`, ...blocks, ""].join("\n\n");

function clauseTable() {
  const of = (document) => clauses().filter((clause) => clause.document === document);
  const section = (document, title) => {
    const rows = of(document).map(({ id, section, kind, status }) => [`\`${id}\``, section, kind, status]);
    return `## ${title}\n\n${table(["clause", "section", "kind", "status"], rows)}`;
  };
  const intro = "Every clause of the documents, and what the module does with it: what `clauses()` returns.";
  return page("Clauses", intro, section("terms", "The service terms"), section("privacy", "The privacy policy"));
}

/** An edition: where all its parameters come from one source, that is said once. */
function editionSection({ id, document, language, from, parameters }) {
  const sources = new Set(parameters.map(({ source }) => source));
  const [only] = sources.size === 1 ? sources : [];
  const head = ["parameter", "value", "unit", "clause", ...(only ? [] : ["source"])];
  const rows = parameters.map((parameter) =>
    head.map((field) => (field === "parameter" ? parameter.name : parameter[field])),
  );
  const facts = [document, language, from && `from ${from}`, only && `source: ${only}`].filter(Boolean).join("; ");
  return `## ${id}\n\n${facts}\n\n${table(head, rows)}`;
}

function editionPage() {
  const intro = "Every version of the documents, with its parameters: what `editions()` returns.";
  return page("Editions", intro, ...editions().map(editionSection));
}

function readingPage() {
  const rows = readings().map(({ name, choices, clauses }) => [name, choices.join(", "), clauses.join(", ")]);
  const intro = "Where the documents leave a choice: what `readings()` returns. The first choice is the default.";
  return page("Readings", intro, table(["reading", "choices", "clauses"], rows));
}

/** The generated pages, by file name. */
export const pages = () => ({
  "clauses.md": clauseTable(),
  "editions.md": editionPage(),
  "readings.md": readingPage(),
});
