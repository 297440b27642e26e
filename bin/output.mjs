// Printing, also where the reader of the output has closed it.

import { FileError } from "./arguments.mjs";
import { onOneLine, printable } from "./printable.mjs";

/** Thrown when the reader has closed the output: `upfront-terms … | head` is not an error. */
export const ended = new Error("nobody reads the output any more");

const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];

// Each write reports its own error; without a listener the same error would end the program a second time.
process.stdout.on("error", () => {});
// Where standard error is closed, problems are not printed.
process.stderr.on("error", () => {});

/** Prints, and waits until it is taken. On a terminal what came with a request is shown, and not obeyed. */
export function print(answer) {
  const text = process.stdout.isTTY ? printable(answer) : answer;
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(GONE.includes(error.code) ? ended : new FileError(`cannot write: ${error.message}`));
      else resolve();
    });
  });
}

/** Prints problems, each on a line of its own whatever stands in it. */
export function fail(lines) {
  process.stderr.write(lines.map((line) => `${onOneLine(line)}\n`).join(""));
}
