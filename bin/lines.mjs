// JSON Lines: many requests, each on a line, answered in their order.

import { fail, print } from "./output.mjs";
import { startProgress } from "./progress.mjs";
import { Bytes, chunksOf, open } from "./requests.mjs";

/** Text that is printed in one go: a write for every line would take longer than its answer. */
const BATCH = 65_536;

const LINE_END = 10;

/** The lines of chunks, without their ends. No byte of a letter in UTF-8 is that of a line's end. */
async function* linesOf(chunks, seen) {
  let line = new Bytes();
  for await (const chunk of chunks) {
    seen(chunk.length);
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      line.add(chunk.subarray(from, end));
      yield line;
      line = new Bytes();
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  yield line;
}

/** One line's answer as a line, and its problems. */
function answerLine(line, answer) {
  try {
    return { text: answer(line.parse()), problems: [] };
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
      if (line.isBlank) continue;
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
