#!/usr/bin/env node
// The command line: a request in, the answer out.

import { readFileSync } from "node:fs";
import { FileError, readArguments, UsageError } from "./arguments.mjs";
import { help } from "./help.mjs";
import { answerLines } from "./lines.mjs";
import { ended, fail, print } from "./output.mjs";
import { Refusal, readRequest } from "./requests.mjs";
import { load } from "./rules.mjs";

const REFUSED = 1;
const USAGE = 2;
const HELP = ["--help", "-h"];

function version() {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return `${manifest.version}\n`;
}

/** Rows of a ledger: what reads them is loaded for them alone. */
async function answerLedger(args) {
  const { readLedgerArguments } = await import("./ledger-arguments.mjs");
  const asked = readLedgerArguments(args);
  const isAnswered = asked.arrow
    ? await (await import("./ledger-arrow.mjs")).answerArrow(asked)
    : await (await import("./ledger.mjs")).answerRows(asked);
  return isAnswered ? 0 : REFUSED;
}

/** What the arguments ask for. Answers with the exit code. */
async function run(argv) {
  const [command, ...rest] = argv;
  if (command === "recompute") return (await import("./recompute.mjs")).runRecompute(rest);
  if (command === "ledger" && !rest.some((word) => HELP.includes(word))) return answerLedger(rest);
  const asked = readArguments(argv, process.stdout.isTTY === true);
  if (asked.help) return print(help());
  if (asked.version) return print(version());
  const answer = await load(asked);
  if (asked.table) return print(answer());
  if (asked.lines) return (await answerLines(asked, answer)) ? 0 : REFUSED;
  return print(answer(await readRequest(asked.file)));
}

try {
  const code = await run(process.argv.slice(2));
  process.exitCode = code ?? 0;
} catch (error) {
  if (error === ended) process.exit();
  const isUsage = error instanceof UsageError;
  if (error instanceof Refusal) {
    fail(error.lines);
    process.exitCode = REFUSED;
  } else if (isUsage || error instanceof FileError) {
    const help = process.argv[2] === "recompute" ? "recompute --help" : "--help";
    fail([error.message, ...(isUsage ? [`Try: upfront-terms ${help}`] : [])]);
    process.exitCode = USAGE;
  } else {
    throw error;
  }
}
