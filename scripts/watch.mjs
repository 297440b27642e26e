// Runs a suite of tests, shows what it prints, and reads the counts from it.

import { spawn } from "node:child_process";
import { root } from "./tools.mjs";

/** The sum of the numbers that a pattern has caught, each as the first group of its match. */
export const sum = (matches) => matches.reduce((total, [, number]) => total + Number(number), 0);

/** The counts of Node's test runner. */
export function countOfNode(text) {
  const of = (word) => sum([...text.matchAll(new RegExp(`^ℹ ${word} (\\d+)$`, "gm"))]);
  return { passed: of("pass"), failed: of("fail") + of("cancelled"), skipped: of("skipped") + of("todo") };
}

/** Runs a command, showing what it prints; resolves to that text and whether it ended well. */
export function watch([command, ...args], env) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", "pipe", "inherit"];
    // No colours: the closing lines are read.
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env, NO_COLOR: "1" } });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on("error", reject).on("close", (code) => resolve({ text, ok: code === 0 }));
  });
}
