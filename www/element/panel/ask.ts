import type { Issue } from "../../lib/api.js";

/** What the rules answer, or what is wrong with the question: what somebody is typing need not be one yet. */
export interface Asked<T> {
  answer?: T;
  issues: readonly Issue[];
}

export function ask<T>(question: () => T): Asked<T> {
  try {
    return { answer: question(), issues: [] };
  } catch (error) {
    if (error instanceof Error && "issues" in error) return { issues: error.issues as readonly Issue[] };
    throw error;
  }
}
