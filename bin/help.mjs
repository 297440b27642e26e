// What --help prints.

import { FUNCTIONS } from "./rules.mjs";

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const help = () => `Computes what the service terms and the privacy policy say.

Usage:
  upfront-terms [file]                  the estimate for the facts in a JSON file, or on standard input
  upfront-terms <function> [file]       answer the request in a JSON file, or on standard input
  upfront-terms call <function> [file]  the same
  upfront-terms clauses | editions | interpretations
  upfront-terms recompute [document]    a request that the form handed over, computed again: recompute --help

Functions:
${FUNCTIONS.map((name) => `  ${kebab(name)}`).join("\n")}

  The request is that of the function in the documentation; compare takes { "facts": …, "changes": […] }.
  A file that has no point in its name is named with its folder, as ./request. Requests are UTF-8, of 64 MiB at most.

Options:
  --json        the answer as JSON: the default, but for an estimate at a terminal
  --text        an estimate as a readable statement
  --lang <tag>  the language of the statement: en (the default), sv or da
  --lines       JSON Lines: a request a line in, an answer a line out, in the same order;
                for a refused request the line is { "issues": […] }; blank lines are passed over
  -h, --help    this text
  -v, --version the version

Exit codes:
  0  every request was answered
  1  a request was refused: its problems are on standard error, by path
  2  the arguments were not understood, or a file cannot be read or written

Examples:
  upfront-terms estimate request.json --text --lang da
  upfront-terms late-interest < question.json
  upfront-terms estimate --lines < requests.jsonl > estimates.jsonl
`;
