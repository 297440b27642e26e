// `upfront-terms recompute`: a request that was handed over, computed again with what the host knows itself.

import { DocumentError, RulesError, recompute } from "../dist/server.node.js";
import { parse, UsageError } from "./arguments.mjs";
import { KNOWN_OPTIONS, knownFrom, lineOfKnown } from "./known.mjs";
import { fail, print } from "./output.mjs";
import { printable } from "./printable.mjs";
import { readRequest } from "./requests.mjs";

// As diff has them.
const SAME = 0;
const NOT_THE_SAME = 1;
const TROUBLE = 2;

const OPTIONS = {
  ...KNOWN_OPTIONS,
  language: { type: "string" },
  lang: { type: "string" },
  text: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
};

const HELP = `Computes the estimate of a request that the form handed over again, with what you know yourself.

Usage:
  upfront-terms recompute [document]    the document in a JSON file, or on standard input

What you know takes the place of what the document says:
  --rates <file>            your rate card
  --calendar <file>         your closures
  --interpretations <file>  your choices; of the others the defaults count
  --edition <id or file>    the edition of the terms, by its id or a whole one of your own
  --vat <rate>              the VAT rate, where the document shows prices with VAT
  --as-of <day>             the day that the request came in
  --received-on <day>       the day that the product arrived, or is to arrive

Options:
  --text                    the answer in words: the default at a terminal
  --json                    the answer as JSON: the default elsewhere
  --language <tag>          the language of the words, also --lang: en (the default), sv or da
  -h, --help                this text

Exit codes:
  0  the estimate in the document is the same as the one computed here
  1  it differs, or the document has none
  2  the document is malformed, or what you gave was not understood or cannot be read: the problems are on standard
     error, by path

The same does not mean genuine: what was believed, and what was not read, is named in the answer.
`;

function readArguments(args, isTerminal) {
  const { values, positionals } = parse(args, OPTIONS);
  const { language, lang = language, text, json, help, ...known } = values;
  if (help) return { help };
  if (positionals.length > 1) throw new UsageError(`unexpected argument: ${positionals[1]}`);
  if (text && json) throw new UsageError("--text and --json exclude each other");
  const inWords = text ?? (isTerminal && !json);
  if (lang !== undefined && !inWords) throw new UsageError("--language is the language of --text");
  const [file] = positionals;
  return { file: file === "-" ? undefined : file, inWords, lang, known, isTerminal };
}

/** What puts an answer into text. */
async function writer({ inWords, lang = "en", isTerminal }) {
  if (!inWords) return (answer) => `${JSON.stringify(answer, undefined, isTerminal ? 2 : undefined)}\n`;
  const { recomputations, spokenLanguage } = await import("../dist/statement.js");
  if (spokenLanguage(lang) !== lang.toLowerCase().split(/[-_]/)[0]) {
    throw new UsageError(`there are no words in the language ${lang}`);
  }
  return recomputations(lang);
}

/** The problems of an error as lines, each by its path; throws what is not about the document or what the host told. */
function linesOf(error) {
  if (error instanceof DocumentError) {
    return error.issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  }
  if (error instanceof RulesError) return error.issues.map(lineOfKnown);
  // The file itself was no JSON.
  if (error.lines) return error.lines;
  throw error;
}

/** Runs the command. Answers with the exit code. */
export async function runRecompute(args) {
  const asked = readArguments(args, process.stdout.isTTY === true);
  if (asked.help) return print(HELP);
  const write = await writer(asked);
  const known = await knownFrom(asked.known);
  try {
    const answer = await recompute(await readRequest(asked.file), known);
    await print(printable(write(answer)));
    return answer.result === "same" ? SAME : NOT_THE_SAME;
  } catch (error) {
    fail(linesOf(error));
    return TROUBLE;
  }
}
