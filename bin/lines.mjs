// JSON Lines: many requests, each on a line, answered in their order.

import { StringDecoder } from "node:string_decoder";
import { fail, print } from "./output.mjs";
import { startProgress } from "./progress.mjs";
import { chunksOf, open, parse } from "./requests.mjs";

/** Text that is printed in one go: a write for every line would take longer than its answer. */
const BATCH = 65_536;

/** The lines of chunks, without their ends. */
async function* linesOf(chunks, seen) {
  const decoder = new StringDecoder("utf8");
  let parts = [];
  for await (const chunk of chunks) {
    seen(chunk.length);
    const [first, ...rest] = decoder.write(chunk).split("\n");
    parts.push(first);
    for (const line of rest) {
      yield parts.join("");
      parts = [line];
    }
  }
  yield parts.join("") + decoder.end();
}

/** One line's answer as a line, and its problems. */
function answerLine(line, answer) {
  try {
    return { text: answer(parse(line)), problems: [] };
  } catch (problem) {
    if (!problem.lines) throw problem;
    return { text: `${JSON.stringify({ issues: problem.issues })}\n`, problems: problem.lines };
  }
}

/** Answers every line of a file or of standard input. Whether none was refused. */
export async function answerLines(file, answer) {
  const progress = startProgress(file);
  let [number, refused, batch] = [0, 0, ""];
  try {
    for await (const line of linesOf(chunksOf(open(file), file), progress.read)) {
      number += 1;
      if (line.trim() === "") continue;
      const { text, problems } = answerLine(line, answer);
      if (problems.length) {
        refused += 1;
        progress.clear();
        fail(problems.map((problem) => `line ${number}: ${problem}`));
      }
      progress.answered();
      batch += text;
      if (batch.length < BATCH) continue;
      await print(batch);
      batch = "";
    }
    await print(batch);
  } finally {
    progress.clear();
  }
  return refused === 0;
}
