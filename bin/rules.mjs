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

/** Whether a request is the document that the form hands over. */
const isDocument = (request) => Object.hasOwn(Object(request), "facts") && Object.hasOwn(request, "version");

/** Facts, also those in the document that the form hands over: they were asked about under its editions and interpretations. */
function factsOf(request) {
  if (!isDocument(request)) return request;
  const { facts, editions, interpretations } = request;
  return { ...facts, ...(editions && { editions }), ...(interpretations && { interpretations }) };
}

/** What a request is to a function that takes facts. compare() takes two arguments; here they come as one request. */
const REQUESTS = {
  estimate: factsOf,
  figures: factsOf,
  compare: (request) => ({ facts: factsOf(request?.facts), changes: request?.changes }),
};
const CALLS = { compare: ({ facts, changes }) => api.compare(facts, changes) };

/**
 * Loads the rules. Answers with a function from a request to the text to print; it throws a {@link Refusal}. Fields that are kept
 * stand first in the answer.
 */
export async function load({ name, table, lines, text, lang = "en", isTerminal }) {
  if (!table && !FUNCTIONS.includes(name)) {
    throw new UsageError(`no function ${name}: there are ${[...FUNCTIONS, ...TABLES].join(", ")}`);
  }
  const inWords = text && (await statementsIn(lang));
  await init();
  const call = CALLS[name] ?? exported[name];
  const requestOf = REQUESTS[name] ?? ((request) => request);
  const space = isTerminal && !lines ? 2 : undefined;
  const inJson = (answer, kept) => `${JSON.stringify(beside(kept, answer), undefined, space)}\n`;
  return (given, kept) => {
    const request = requestOf(given);
    const answer = refusing(() => call(request));
    return inWords ? inWords(answer, request, isDocument(given) ? given : undefined) : inJson(answer, kept);
  };
}

/** An answer after what is kept of its request; in a field of its own where it is a list. */
function beside(kept, answer) {
  if (kept === undefined) return answer;
  const fields = Array.isArray(answer) ? { answer } : answer;
  const both = Object.keys(kept).filter((name) => Object.hasOwn(fields, name));
  if (both.length) {
    throw new Refusal(both.map((path) => ({ path, code: "conflict", message: "the answer has a field of that name" })));
  }
  return { ...kept, ...fields };
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
  return (estimate, facts, document) => inWords(estimate, facts, api, document);
}
