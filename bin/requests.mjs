// Where requests come from.

import { createReadStream } from "node:fs";
import { UsageError } from "./arguments.mjs";

/** A request that was refused: its problems, each with its path. */
export class Refusal extends Error {
  constructor(issues) {
    super("the request was refused");
    this.issues = issues;
    this.lines = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  }
}

/** The bytes of a file, or of standard input. */
export function open(file) {
  if (file !== undefined) return createReadStream(file);
  if (process.stdin.isTTY) throw new UsageError("no request: name a file, or pipe one in");
  return process.stdin;
}

/** The chunks of a stream; a file that cannot be read is the caller's mistake. */
export async function* chunksOf(stream, file) {
  try {
    yield* stream;
  } catch (error) {
    throw new UsageError(`${file ?? "standard input"} cannot be read: ${error.message}`);
  }
}

/** The one request of a file, or of standard input. */
export async function readRequest(file) {
  const chunks = [];
  for await (const chunk of chunksOf(open(file), file)) chunks.push(chunk);
  return parse(Buffer.concat(chunks).toString("utf8"));
}

/** A request's JSON. */
export function parse(text) {
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") throw new Refusal([{ path: "", code: "missing", message: "the request is empty" }]);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Refusal([{ path: "", code: "unreadable", message: `not JSON: ${error.message}` }]);
  }
}
