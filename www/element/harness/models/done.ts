import { nothing } from "lit";
import type { Facts } from "../../../lib/api.js";
import type { DoneModel } from "../../done/done.ts";
import type { End, NoteModel } from "../../done/note/note.ts";
import { noAnswers } from "../../form/answers.ts";
import { answersFrom } from "../../form/restore/answers-from.ts";
import { withLists } from "../../form/serials/serials.ts";
import type { Stored } from "../../form/stored.ts";
import { estimateOf } from "./panel.ts";

/** An example of what stands there once a request has been handed over. */
export interface DoneExample {
  name: string;
  facts: Facts;
  answers: Stored;
  older?: boolean;
  /** Another window has handed it over. */
  elsewhere?: boolean;
  /** And what stands here is older. */
  isNewer?: boolean;
  onPortal?: boolean;
  /** The rules could not be loaded. */
  without?: boolean;
}

/** An example of what is said of a request's end where the customer may be elsewhere in the form. */
export interface NoteExample extends Partial<End> {
  name: string;
  /** The one before can be brought back. */
  canComeBack?: boolean;
}

/** The same. */
export function noteModelOf({
  attempt,
  left,
  isInside = false,
  canComeBack,
}: NoteExample): NoteModel & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  const bringBack = canComeBack ? () => void calls.push(["bringBack"]) : undefined;
  return {
    attempt,
    left,
    isInside,
    goTo: (field) => calls.push(["goTo", field]),
    hide: () => calls.push(["hide"]),
    bringBack,
    calls,
  };
}

/** The example as it is drawn from; what the customer does is noted in `calls`. */
export function doneModelOf(example: DoneExample): DoneModel & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  const { facts, older = false, elsewhere = false, isNewer = false, onPortal = false, without = false } = example;
  return {
    id: "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11",
    older,
    handed: { at: "2026-11-21T13:32:00.000Z", elsewhere, isNewer },
    onPortal,
    facts,
    answers: withLists(answersFrom(example.answers) ?? noAnswers()),
    estimate: without ? undefined : estimateOf(facts),
    takes: without
      ? undefined
      : {
          print: (paper) => calls.push(["print", typeof paper === "string" ? paper : "sheet"]),
          saveCalendar: () => calls.push(["saveCalendar"]),
        },
    receipt: nothing,
    another: () => calls.push(["another"]),
    calls,
  };
}
