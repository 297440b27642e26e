// The guide's example says what the guide says of it, and its commands run as they stand in a project that has the package.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { consumer, root } from "../packaging/fresh.mjs";
import { RATES, submitted } from "./documents.mjs";

const guide = readFileSync(join(root, "docs/tasks/recompute-on-the-server.md"), "utf8");
const blocks = (kind) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(([, code]) => code);

test("The example tells the same, what differs, and a malformed document", () => {
  const [code, ...more] = blocks("js");
  assert.deepEqual(more, []);
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: root,
    encoding: "utf8",
  });
  assert.match(printed, /status: 200,\s+result: 'same',\s+differences: \[\]/);
  const [, difference] = guide.match(/`\{ path: "range\.max", customer: "(.*)", ours: .*\}`/);
  assert.match(printed, new RegExp(`path: 'range.max', customer: '${difference}', ours: '370.00'`));
  assert.match(printed, /status: 400,.*version 7 is not known/s);
});

test("The commands answer, with the exit codes that the guide tells", (t) => {
  const project = consumer(t);
  const commands = blocks("sh").flatMap((code) => code.trim().split("\n"));
  assert.equal(commands.length, 3);
  const codes = (document, rates = RATES) => {
    writeFileSync(join(project, "document.json"), JSON.stringify(document));
    writeFileSync(join(project, "rates.json"), JSON.stringify(rates));
    return commands.map((command) => {
      const { status, stdout } = spawnSync("sh", ["-c", command], { cwd: project, encoding: "utf8" });
      assert.equal(stdout === "", status === 2, command);
      return status;
    });
  };
  assert.deepEqual(codes(submitted()), [0, 0, 0]);
  assert.deepEqual(codes(submitted({ rateCard: { services: { sampleTest: "18.00" } } })), [1, 1, 0]);
  assert.deepEqual(codes({ version: 1 }), [2, 2, 2]);
  // The files that the guide shows: a request that was handed over before there was an estimate.
  assert.deepEqual(codes(...blocks("json").map((text) => JSON.parse(text))), [1, 1, 1]);
});
