// JSON Lines: many requests, each on a line, answered in their order.

import { fail, print } from "./output.mjs";
import { startProgress } from "./progress.mjs";
import { Bytes, chunksOf, open, Refusal } from "./requests.mjs";

/** Text that is printed in one go: a write for every line would take longer than its answer. */
const BATCH = 65_536;

const LINE_END = 10;
const BLANK = { text: "\n", problems: [] };

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
  // After the last line's end there is no line.
  if (!line.isEmpty) yield line;
}

/** The fields of a request that are kept, and the request without them. */
function split(request, keep) {
  if (!keep.length || typeof request !== "object" || request === null || Array.isArray(request)) {
    return { kept: undefined, rest: request };
  }
  const isKept = ([name]) => keep.includes(name);
  const fields = Object.entries(request);
  return {
    kept: Object.fromEntries(fields.filter(isKept)),
    rest: Object.fromEntries(fields.filter((field) => !isKept(field))),
  };
}

/** Whether all numbers in a value are as they were written. JSON has longer ones, such as keys of databases. */
function isExact(value) {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isExact);
  return !Number.isInteger(value) || Number.isSafeInteger(value);
}

/** Refuses to pass on what would be another value. */
function checkKept(kept = {}) {
  const issues = Object.entries(kept)
    .filter(([, value]) => !isExact(value))
    .map(([path]) => ({
      path,
      code: "outOfRange",
      message: "the number is too long to be passed on: write it as text",
    }));
  if (issues.length) throw new Refusal(issues);
}

/** What was wrong with a line. Whatever it is, it is the line's own, and the lines after it are answered. */
function refusalOf(problem) {
  if (problem instanceof Refusal) return problem;
  return new Refusal([{ path: "", code: "unreadable", message: problem.message }]);
}

/** One line's answer as a line, and its problems. */
function answerLine(line, answer, keep) {
  let kept;
  try {
    const { kept: own, rest } = split(line.parse(), keep);
    checkKept(own);
    kept = own;
    return { text: answer(rest, kept), problems: [] };
  } catch (problem) {
    const { issues, lines } = refusalOf(problem);
    return { text: `${JSON.stringify({ ...kept, issues })}\n`, problems: lines };
  }
}

/** Answers every line of a file or of standard input, a blank one with a blank one. Whether none was refused. */
export async function answerLines({ file, keep }, answer) {
  const progress = startProgress(file);
  let [number, refused, batch] = [0, 0, ""];
  try {
    for await (const line of linesOf(chunksOf(open(file), file), progress.read)) {
      number += 1;
      const { text, problems } = line.isBlank ? BLANK : answerLine(line, answer, keep);
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
