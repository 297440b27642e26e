// Where requests come from, and how they are read.

import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { FileError, UsageError } from "./arguments.mjs";

/** A request that was refused: its problems, each with its path. */
export class Refusal extends Error {
  constructor(issues) {
    super("the request was refused");
    this.issues = issues;
    this.lines = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  }
}

const refusal = (code, message) => new Refusal([{ path: "", code, message }]);

/** The bytes of a file, or of standard input. */
export function open(file) {
  if (file !== undefined) return createReadStream(file);
  if (process.stdin.isTTY) throw new UsageError("no request: name a file, or pipe one in");
  return process.stdin;
}

/** The chunks of a stream. */
export async function* chunksOf(stream, file) {
  try {
    yield* stream;
  } catch (error) {
    throw new FileError(`${file ?? "standard input"} cannot be read: ${error.message}`);
  }
}

/** Many times what anybody asks. What is longer is not even held in memory. */
const LONGEST_MIB = 64;
const LONGEST = LONGEST_MIB * 2 ** 20;

/** One request's bytes, as they come. */
export class Bytes {
  #parts = [];
  #length = 0;

  add(part) {
    this.#length += part.length;
    if (this.#length > LONGEST) this.#parts = [];
    else this.#parts.push(part);
  }

  /** The request; throws a {@link Refusal}. */
  parse() {
    if (this.#length > LONGEST) throw refusal("tooMany", `the request is longer than ${LONGEST_MIB} MiB`);
    // Most lines lie in one chunk: copied, they would be more garbage than all else.
    return parse(this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts));
  }

  get isEmpty() {
    return this.#length === 0;
  }

  /** Nothing but white space. */
  get isBlank() {
    return this.#length < LONGEST && this.#parts.every((part) => part.toString("latin1").trim() === "");
  }
}

/** The one request of a file, or of standard input. */
export async function readRequest(file) {
  const bytes = new Bytes();
  for await (const chunk of chunksOf(open(file), file)) bytes.add(chunk);
  return bytes.parse();
}

function parse(bytes) {
  // Read all the same, letters would silently be others: the name of a product would no longer be that of the rate card.
  if (!isUtf8(bytes)) throw refusal("unreadable", "not UTF-8: the request is text in another encoding");
  const json = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (json.trim() === "") throw refusal("missing", "the request is empty");
  try {
    return JSON.parse(json);
  } catch (error) {
    throw refusal("unreadable", `not JSON: ${error.message}`);
  }
}
