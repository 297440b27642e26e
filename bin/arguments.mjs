// What the command line's arguments mean.

import { parseArgs } from "node:util";

/** The arguments are not understood. */
export class UsageError extends Error {}

/** What the arguments name cannot be read or written. */
export class FileError extends Error {}

/** Tables that take no request. */
export const TABLES = ["clauses", "editions", "facts", "interpretations"];

const OPTIONS = {
  text: { type: "boolean" },
  json: { type: "boolean" },
  lines: { type: "boolean" },
  keep: { type: "string", multiple: true },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
};

/** No function has a point or a slash in its name, and request files do. */
const isFile = (word) => word === "-" || /[./\\]/.test(word);

export const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

export const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Names after an option, separated by commas; a comma of a name has a backslash before it, and so has a backslash before either. */
export const listed = (values = []) => values.flatMap(separated);

function separated(text) {
  const names = [""];
  for (const [sign] of text.matchAll(/\\[\\,]|./gs)) {
    if (sign === ",") names.push("");
    else names[names.length - 1] += sign.replace(/^\\(?=.)/, "");
  }
  return names;
}

/** A name as it is written after an option. */
export const asListed = (name) => name.replace(/\\(?=[\\,]|$)|,/g, "\\$&");

/** What stands in the arguments, by the options that there are. */
export function parse(args, options) {
  const { values, positionals, tokens } = parsed(args, options);
  const single = tokens.flatMap(({ kind, name }) => (kind === "option" && isSingle(options[name]) ? [name] : []));
  const twice = single.find((name, i) => single.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`--${twice} is given twice`);
  return { values, positionals };
}

/** Of two values one would go unused, and nobody would learn which. */
const isSingle = ({ type, multiple }) => type === "string" && !multiple;

function parsed(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, tokens: true });
  } catch (error) {
    // What follows the first sentence is advice for file names that begin with a dash.
    throw new UsageError(error.message.split(". ")[0]);
  }
}

/**
 * What is asked: `{ help }`, `{ version }`, or `{ name, table, file, lines, keep, text, lang }`, where no `file` is standard
 * input. `isTerminal`: somebody reads the answer, and not a program.
 */
export function readArguments(args, isTerminal) {
  const { values, positionals } = parse(args, OPTIONS);
  const { version, lines = false, json, lang } = values;
  const keep = listed(values.keep);
  const help = values.help || positionals[0] === "help";
  if (help || version) return { help, version };
  const [name, file, ...more] = words(positionals);
  if (name === undefined) throw new UsageError("call needs the name of a function");
  const table = TABLES.includes(name);
  const unexpected = table ? file : more[0];
  if (unexpected !== undefined) throw new UsageError(`unexpected argument: ${unexpected}`);
  const isEstimate = name === "estimate";
  const text = values.text ?? (isEstimate && isTerminal && !json && !lines);
  checkTogether({ text, json, lines, keep, lang, table, isEstimate });
  return { name: camel(name), table, file: file === "-" ? undefined : file, lines, keep, text, lang, isTerminal };
}

/** The name of the function and what follows it. An estimate is what is asked for where no function is named. */
function words(positionals) {
  const [command, ...rest] = positionals;
  if (command === "call") return rest;
  return command === undefined || isFile(command) ? ["estimate", ...positionals] : positionals;
}

function checkTogether({ text, json, lines, keep, lang, table, isEstimate }) {
  if (text && json) throw new UsageError("--text and --json exclude each other");
  if (text && lines) throw new UsageError("--text and --lines exclude each other: statements are not lines");
  if (text && !isEstimate) throw new UsageError("--text is for estimate: only estimates are put into words");
  if (lang !== undefined && !text) throw new UsageError("--lang is the language of --text");
  if (keep.length && !lines) throw new UsageError("--keep is for the fields of --lines, and for the columns of ledger");
  if (lines && table) throw new UsageError("--lines is for functions that take requests");
}
