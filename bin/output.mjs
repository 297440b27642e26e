// What is printed, and what becomes of it where nobody reads on.

import { FileError } from "./arguments.mjs";

/** Thrown once whoever read the output has gone: `upfront-terms … | head` is no error. */
export const ended = new Error("nobody reads the output any more");

const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];

// Each write reports its own error; without a listener the same error would end the program a second time.
process.stdout.on("error", () => {});
// Whoever closed it does not want the problems either.
process.stderr.on("error", () => {});

/** Prints, and waits until it is taken. */
export function print(text) {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(GONE.includes(error.code) ? ended : new FileError(`cannot write: ${error.message}`));
      else resolve();
    });
  });
}

/** Prints problems, each on a line. */
export function fail(lines) {
  process.stderr.write(lines.map((line) => `${line}\n`).join(""));
}
