// The pages that the module itself is the source of: clauses, editions, facts and interpretations, as Markdown.

import init, { clauses, editions, facts, interpretations } from "upfront-terms";
import { codePage } from "./docs-codes.mjs";
import { explainedInterpretations } from "./explanations.mjs";

await init();

const cell = (value) => String(value ?? "").replaceAll("|", "\\|");
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
const page = (title, ...blocks) =>
  [`---\ngroup: What it knows\ntitle: ${title}\n---`, `# ${title}`, ...blocks, ""].join("\n\n");

const STATUS = table(
  ["status", "what the module does with the clause"],
  [
    ["computed", "answers from it: an amount, a day, who pays, a duty, or what must be asked"],
    ["shown", "tells it where it matters; there is nothing to compute"],
    ["notBeforeSubmission", "cannot tell it from a form; why is said"],
  ],
);

/** The interpretations that a clause can be computed under. */
const openPoints = (id) =>
  interpretations()
    .filter(({ clauses }) => clauses.includes(id))
    .map(({ name }) => name);

function clauseTable() {
  const section = (document, title) => {
    const rows = clauses()
      .filter((clause) => clause.document === document)
      .map(({ id, section, kind, status, why }) => [
        `\`${id}\``,
        section,
        kind,
        why ? `${status}: ${why}` : status,
        openPoints(id).join(", "),
      ]);
    return `## ${title}\n\n${table(["clause", "section", "kind", "status", "open points"], rows)}`;
  };
  const intro =
    "Every clause of the documents, and what the module does with it: what `clauses()` returns. The open points are the " +
    "interpretations that it can be computed under.";
  return page(
    "Clauses",
    intro,
    STATUS,
    section("terms", "The service terms"),
    section("privacy", "The privacy policy"),
  );
}

/** A parameter's cells. The first day that there is stands for no day: so it was before the next. */
const cells = ({ name, value, unit, from, clause, source }) => ({
  name,
  value: [[value].flat().join(", "), unit].filter(Boolean).join(" "),
  from: from === "0001-01-01" ? "the beginning" : from?.replaceAll("-", "\u2011"),
  clause,
  source,
});

/** An edition: a column for what any parameter has, and where all have one source, that is said once. */
function editionSection({ id, document, language, appliesFrom, parameters }) {
  const sources = new Set(parameters.map(({ source }) => source));
  const [only] = sources.size === 1 ? sources : [];
  const optional = ["from", "clause"].filter((field) => parameters.some((parameter) => parameter[field]));
  const head = ["name", "value", ...optional, ...(only ? [] : ["source"])];
  const rows = parameters.map((parameter) => head.map((field) => cells(parameter)[field]));
  const said = [document, language, appliesFrom && `applies from ${appliesFrom}`, only && `source: ${only}`];
  return `## ${id}\n\n${said.filter(Boolean).join("; ")}\n\n${table(head, rows)}`;
}

function editionPage() {
  const intro =
    "Every version of the documents and every table of the law, with its parameters: what `editions()` returns. " +
    "Where a parameter has a day in `from`, that value holds from then on, until the next of the same name.";
  return page("Editions", intro, ...editions().map(editionSection));
}

/** An interpretation: what is open, in which clauses, and what each choice means. */
function interpretationSection({ name, choices, default: first, clauses }) {
  const explained = explainedInterpretations().get(name);
  const rows = choices.map((choice) => [
    choice === first ? `**${choice}**` : choice,
    explained?.choices.get(choice) ?? "",
  ]);
  const said = [explained?.what, `Clauses: ${clauses.join(", ")}.`].filter(Boolean).join(" ");
  return `## ${name}\n\n${said}\n\n${table(["choice", "what it means"], rows)}`;
}

function interpretationPage() {
  const intro = "Where the documents leave a choice: what `interpretations()` returns. The default is in bold.";
  return page("Interpretations", intro, ...interpretations().map(interpretationSection));
}

function factPage() {
  const rows = facts().map(({ path, kind, choices = [], required, ask, clauses }) => [
    `\`${path}\``,
    [required && "required", kind].filter(Boolean).join(" "),
    choices.join(", "),
    ask,
    clauses.join(", "),
  ]);
  const intro =
    "What an estimate can be told, whom to ask, and the clauses that ask for it: what `facts()` returns. " +
    "`later` is what nobody knows before the product is examined, or the repair estimate sent.";
  return page("Facts", intro, table(["fact", "kind", "choices", "ask", "clauses"], rows));
}

/** The generated pages, by file name. */
export const pages = () => ({
  "clauses.md": clauseTable(),
  "codes.md": page("Codes", ...codePage()),
  "editions.md": editionPage(),
  "facts.md": factPage(),
  "interpretations.md": interpretationPage(),
});
