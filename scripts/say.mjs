// How the scripts talk: one line for each step, and one clear line where they cannot go on.

import { spawnSync } from "node:child_process";

/** Why the script cannot go on, for the person at the terminal. Ends the script with exit code 1, without a stack. */
export class Stop extends Error {}

export const say = (line) => console.log(`• ${line}`);
export const have = (line) => console.log(`✓ ${line}`);

/** Runs a command with its output shown. Stops with `onFailure` where it can't be started or fails. */
export function run(command, args, { onFailure, ...options } = {}) {
  const { error, status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
  if (error?.code === "ENOENT") throw new Stop(`"${command}" was not found. ${onFailure ?? ""}`);
  if (error) throw error;
  if (status !== 0) throw new Stop(onFailure ?? `"${[command, ...args].join(" ")}" failed (exit code ${status}).`);
}

/** What a command prints, trimmed, or undefined where it is missing or fails. */
export function output(command, args, options) {
  const { error, status, stdout } = spawnSync(command, args, { encoding: "utf8", ...options });
  return error || status !== 0 ? undefined : stdout.trim();
}

/** Runs a script's main function; a {@link Stop} becomes one line and exit code 1. */
export async function main(script) {
  try {
    await script();
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    console.error(`✗ ${problem.message}`);
    process.exitCode = 1;
  }
}
