// What the declarations say of facts, interpretations and choices: the one place where they are explained, for editors, for the
// API reference and for the pages of scripts/docs-pages.mjs.

import { readFileSync } from "node:fs";

const declarations = readFileSync(new URL("../www/lib/api.d.ts", import.meta.url), "utf8");

/** The text of a comment without its asterisks. */
const plain = (comment) =>
  comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .replace(/^ *\* ?/gm, "")
    .trim();
const line = (text) => text.replace(/\s+/g, " ").trim();

/** Each field of an interface with its explanation, "" where it has none. */
export function explainedFields(name) {
  const [, body] = new RegExp(`export interface ${name} \\{\\n(.*?)\\n\\}`, "s").exec(declarations) ?? [];
  if (body === undefined) throw new Error(`www/lib/api.d.ts declares no interface ${name}`);
  const fields = body.matchAll(/(?: {2}(\/\*\*(?:(?!\*\/).)*\*\/)\n)? {2}(\w+)\??: /gs);
  return new Map([...fields].map(([, comment = "", field]) => [field, plain(comment)]));
}

/** Each interpretation: what is open, and what each choice means. */
export function explainedInterpretations() {
  const fields = [...explainedFields("InterpretationChoice")];
  return new Map(
    fields.map(([name, text]) => {
      const [what, ...choices] = text.split(/^- /m);
      const explained = choices.map((choice) => /^`(\w+)`: (.*)/s.exec(choice)?.slice(1).map(line) ?? [choice, ""]);
      return [name, { what: line(what), choices: new Map(explained) }];
    }),
  );
}
