// A throw-away project: its folder beside the others', below the one in which tools and package are installed.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const FIVE_MINUTES = 300_000;

/** What the tools are told of where they run; the set's own Node comes before the machine's. */
function environment(folder) {
  const PATH = [join(folder, "node_modules/.bin"), process.env.PATH].join(delimiter);
  // Vite sets NODE_ENV for whoever runs it, this process too.
  const { NODE_ENV: _, ...inherited } = process.env;
  const quiet = { NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1", WRANGLER_SEND_METRICS: "false" };
  return { ...inherited, ...quiet, PATH, NO_COLOR: "1", CI: "1" };
}

/** A project in the folder `own`, with what the entries of projects.mjs ask of it. */
function makeProject(own, env, ends) {
  mkdirSync(own);
  return {
    folder: own,
    write(file, text) {
      mkdirSync(dirname(join(own, file)), { recursive: true });
      writeFileSync(join(own, file), text);
    },
    /** Runs a tool; answers with both its outputs. */
    both(command, ...args) {
      const options = { cwd: own, encoding: "utf8", env, timeout: FIVE_MINUTES };
      const { error, status, stdout, stderr } = spawnSync(command, args, options);
      if (error) throw error;
      if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
      return { stdout, stderr };
    },
    tool(...args) {
      return this.both(...args).stdout;
    },
    inside: (name) => makeProject(join(own, name), env, ends),
    after: (end) => ends.push(end),
  };
}

/** Runs one entry of projects.mjs in a project of its own. */
export async function inProject(folder, name, start) {
  const ends = [];
  const own = join(folder, name.replaceAll(/\W+/g, "-").toLowerCase());
  try {
    await start(makeProject(own, environment(folder), ends));
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** The same, answering with how it went and how long it took. */
export async function tryOne(folder, name, start) {
  const began = Date.now();
  const problem = await inProject(folder, name, start).catch((error) => error);
  if (problem) console.error(`✗ ${name}: ${problem.message}`);
  return { result: problem ? "FAILS" : "works", seconds: (Date.now() - began) / 1000 };
}
