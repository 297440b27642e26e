// A throw-away project: its folder beside the others', below the one in which tools and package are installed.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const FIVE_MINUTES = 300_000;

/** A project of its own below `folder`, with what the entries of projects.mjs ask of it. */
function makeProject(folder, name) {
  const own = join(folder, name.replaceAll(/\W+/g, "-").toLowerCase());
  const ends = [];
  mkdirSync(own);
  const PATH = [join(folder, "node_modules/.bin"), process.env.PATH].join(delimiter);
  // Vite sets NODE_ENV for whoever runs it, this process too.
  const { NODE_ENV: _, ...inherited } = process.env;
  const env = { ...inherited, PATH, NO_COLOR: "1", CI: "1", NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1" };
  return {
    folder: own,
    write(file, text) {
      mkdirSync(dirname(join(own, file)), { recursive: true });
      writeFileSync(join(own, file), text);
    },
    tool(command, ...args) {
      const options = { cwd: own, encoding: "utf8", env, timeout: FIVE_MINUTES };
      const { error, status, stdout, stderr } = spawnSync(command, args, options);
      if (error) throw error;
      if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
      return stdout;
    },
    after: (end) => ends.push(end),
    async end() {
      for (const end of ends.reverse()) await end();
    },
  };
}

/** Runs one entry of projects.mjs in a project of its own. Answers with how it went, and how long it took. */
export async function tryOne(folder, name, start) {
  const project = makeProject(folder, name);
  const began = Date.now();
  try {
    await start(project);
    return { result: "works", seconds: (Date.now() - began) / 1000 };
  } catch (problem) {
    console.error(`✗ ${name}: ${problem.message}`);
    return { result: "FAILS", seconds: (Date.now() - began) / 1000 };
  } finally {
    await project.end();
  }
}
