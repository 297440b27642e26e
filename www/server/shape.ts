import * as v from "valibot";
import type { Issue } from "../lib/api.js";

/** An object of any fields. To valibot itself a list is one too. */
export const anObject = v.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  ({ input }) => `expected an object, found ${kindOf(input)}`,
);

/** What is wrong with the shape of a value, told as the rules tell what is wrong with a request. */
export function shapeIssues(schema: v.GenericSchema, value: unknown): Issue[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", ...told(issue) }));
}

function told({ type, input, message, path }: v.BaseIssue<unknown>): Omit<Issue, "path"> {
  // A missing field is a problem of the object that lacks it.
  if (type === "loose_object") return { code: "missing", message: "this field is required" };
  if (type === "enum") return { code: "unknownField", message };
  if (type === "value") return { code: "unknownChoice", message };
  return { code: input === undefined && path ? "missing" : "wrongType", message };
}

/** What something is, as the rules say it. */
export function kindOf(input: unknown): string {
  if (input === null || input === undefined) return `${input}`;
  if (Array.isArray(input)) return "an array";
  return typeof input === "object" ? "an object" : `a ${typeof input}`;
}
