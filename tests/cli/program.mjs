// The command line as the tests run it.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const at = (path) => fileURLToPath(new URL(path, import.meta.url));
export const PROGRAM = at("../../bin/upfront-terms.mjs");
export const FACTS = { asOf: "2026-11-20", customer: "consumer", items: [{ service: "repair" }] };
export const json = JSON.stringify;

/** Runs to the end, with the input on a pipe. */
export function run(args, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** A file that is gone when the test ends. */
export function file(t, content) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-cli-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "request.json");
  writeFileSync(path, content);
  return path;
}

/** The most memory in kB that a run holds, which answers everything. */
export function mostMemory(args) {
  const report = "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
  // By way of a shell that stays: a process begins with the most that the one it is made from had, and this one is large.
  const command = [process.execPath, "--import", report, PROGRAM, ...args];
  const { status, stderr } = spawnSync("sh", ["-c", '"$@"; exit $?', "sh", ...command], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`exit code ${status}: ${stderr}`);
  return Number(stderr);
}

/** Runs a command at a terminal: Python's standard library has one to give. */
const TERMINAL = `import pty, sys, os
status = pty.spawn(sys.argv[1:], lambda fd: os.read(fd, 65536))
sys.exit(os.waitstatus_to_exitcode(status))`;
export const hasTerminal = spawnSync("python3", ["-c", "import pty"]).status === 0;

const onTerminal = (command) =>
  spawnSync("python3", ["-c", TERMINAL, ...command], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });

/** What a terminal shows. */
export const atTerminal = (args) => onTerminal([process.execPath, PROGRAM, ...args]);

/** The same, with the answers sent into a file. */
export const atTerminalInto = (answers, args) =>
  onTerminal([
    "sh",
    "-c",
    'answers="$1"; shift; exec "$@" > "$answers"',
    "sh",
    answers,
    process.execPath,
    PROGRAM,
    ...args,
  ]);
