// The package's functions as the command line calls them.

import init, * as api from "../dist/node.js";
import { TABLES, UsageError } from "./arguments.mjs";
import { Refusal } from "./requests.mjs";

const NO_REQUEST = [...TABLES, "default", "initSync", "RulesError"];
const exported = { ...api };

/** The names of the functions that take a request. */
export const FUNCTIONS = Object.keys(exported)
  .filter((name) => typeof exported[name] === "function" && !NO_REQUEST.includes(name))
  .sort();

/** compare() takes two arguments; here they come as one request. */
const CALLS = { compare: (request) => api.compare(request?.facts, request?.changes) };

/** Loads the rules. Answers with a function from a request to the text to print; it throws a {@link Refusal}. */
export async function load({ name, table, lines, text, lang = "en", isTerminal }) {
  if (!table && !FUNCTIONS.includes(name)) {
    throw new UsageError(`no function ${name}: there are ${[...FUNCTIONS, ...TABLES].join(", ")}`);
  }
  const inWords = text && (await statementsIn(lang));
  await init();
  const call = CALLS[name] ?? exported[name];
  const space = isTerminal && !lines ? 2 : undefined;
  const write = inWords || ((answer) => `${JSON.stringify(answer, undefined, space)}\n`);
  return (request) =>
    write(
      refusing(() => call(request)),
      request,
    );
}

function refusing(run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof api.RulesError) throw new Refusal(error.issues);
    throw error;
  }
}

async function statementsIn(lang) {
  // Only statements need words: they are not loaded for JSON.
  const { spokenLanguage, statements } = await import("../dist/statement.js");
  const isSpoken = spokenLanguage(lang) === lang.toLowerCase().split(/[-_]/)[0];
  if (!isSpoken) throw new UsageError(`there are no words in the language ${lang}`);
  const inWords = await statements(lang);
  return (estimate, facts) => inWords(estimate, facts, api);
}
