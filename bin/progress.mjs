// A progress bar on a terminal; nothing where standard error is not one, or where the answers are shown on it themselves.

import { statSync } from "node:fs";

const EVERY_MS = 100;
const WIDTH = 30;
/** Carriage return, and erase to the end of the line. */
const CLEAR = "\r\x1b[K";

const SILENT = { read() {}, answered() {}, clear() {} };

/** Counts the requests or rows answered and, of a file, the bytes read. */
export function startProgress(file) {
  if (!process.stderr.isTTY || process.stdout.isTTY) return SILENT;
  const size = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.size;
  let [bytes, requests, shownAt] = [0, 0, 0];
  const show = () => {
    const count = `${requests} answered`;
    process.stderr.write(`${CLEAR}${size ? `${bar(Math.min(bytes / size, 1))} ${count}` : count}`);
  };
  return {
    read(length) {
      bytes += length;
    },
    answered(count = 1) {
      requests += count;
      const now = performance.now();
      if (now - shownAt < EVERY_MS) return;
      shownAt = now;
      show();
    },
    clear: () => process.stderr.write(CLEAR),
  };
}

/** The chunks as they are, counted. */
export async function* counted(chunks, progress) {
  for await (const chunk of chunks) {
    progress.read(chunk.length);
    yield chunk;
  }
}

function bar(part) {
  const full = Math.round(part * WIDTH);
  return `[${"#".repeat(full)}${"-".repeat(WIDTH - full)}] ${Math.round(part * 100)} %`;
}
