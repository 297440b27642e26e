#!/usr/bin/env node
// The command line: a request in, the answer out.

import { readFileSync } from "node:fs";
import { FileError, readArguments, UsageError } from "./arguments.mjs";
import { help } from "./help.mjs";
import { answerLines } from "./lines.mjs";
import { ended, fail, print } from "./output.mjs";
import { readRequest } from "./requests.mjs";
import { load } from "./rules.mjs";

const REFUSED = 1;
const USAGE = 2;

function version() {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return `${manifest.version}\n`;
}

/** What the arguments ask for. Answers with the exit code. */
async function run(argv) {
  if (argv[0] === "recompute") return (await import("./recompute.mjs")).runRecompute(argv.slice(1));
  const asked = readArguments(argv, process.stdout.isTTY === true);
  if (asked.help) return print(help());
  if (asked.version) return print(version());
  const answer = await load(asked);
  if (asked.table) return print(answer());
  if (asked.lines) return (await answerLines(asked.file, answer)) ? 0 : REFUSED;
  try {
    return await print(answer(await readRequest(asked.file)));
  } catch (problem) {
    if (!problem.lines) throw problem;
    fail(problem.lines);
    return REFUSED;
  }
}

try {
  const code = await run(process.argv.slice(2));
  process.exitCode = code ?? 0;
} catch (error) {
  if (error === ended) process.exit();
  const isUsage = error instanceof UsageError;
  if (!isUsage && !(error instanceof FileError)) throw error;
  fail([error.message, ...(isUsage ? ["Try: upfront-terms --help"] : [])]);
  process.exitCode = USAGE;
}
