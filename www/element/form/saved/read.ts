import type { Answers } from "../answers.ts";
import type { Reader } from "../restore/restore.ts";

/**
 * Why a file is not opened. `handedOver`: what the service desk has got, which does not hold the answers; `unread`: the device
 * did not give it.
 */
export type Refusal = "foreign" | "handedOver" | "tooLarge" | "unread" | "damaged" | "newer" | "version";

/** What was saved of a request. */
export interface Saved {
  id: string | undefined;
  answers: Answers;
  /** The whole of it, of which only the answers have been checked. */
  document: Readonly<Record<string, unknown>> & { readonly facts: Readonly<Record<string, unknown>> };
}

/** 100,000 serial numbers come to a third of it. */
const MOST_BYTES = 10 * 2 ** 20;
/** The shape of the documents: see `EstimateDocument`. */
const VERSION = 2;
/** How a file of ours begins, whole or not. */
const OURS = /^\uFEFF?\s*\{\s*"version":\s*\d+\s*,\s*"id":/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What a file holds, or why it is not opened. */
export async function readSaved(file: Blob, reader: Reader): Promise<Saved | Refusal> {
  if (file.size > MOST_BYTES) return "tooLarge";
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return "unread";
  const document = parsed(text);
  if (!isObject(document)) return OURS.test(text) ? "damaged" : "foreign";
  const { version, facts, answers, id } = document;
  if (typeof version !== "number" || !(isObject(facts) || isObject(answers))) return "foreign";
  if (version !== VERSION) return version > VERSION ? "newer" : "version";
  if (answers === undefined) return "handedOver";
  // To valibot a list is an object too.
  const read = isObject(answers) ? reader.answersFrom(answers) : undefined;
  if (read === undefined || !isObject(facts)) return "damaged";
  return {
    id: typeof id === "string" && UUID.test(id) ? id : undefined,
    answers: read,
    document: { ...document, facts },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
