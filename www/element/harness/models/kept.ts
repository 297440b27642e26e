import { noAnswers } from "../../form/answers.ts";
import type { Gone } from "../../form/kept/gone.ts";
import type { KeptModel, OfferedBy, Undo } from "../../form/kept/model.ts";
import { answersFrom } from "../../form/restore/answers-from.ts";
import { type OpenedModel, renderOpened } from "../../form/saved/opened.ts";
import type { Stored } from "../../form/stored.ts";
import { words } from "../stage.ts";

/** An example of what is said of what is kept. */
export interface KeptExample {
  name: string;
  /** What was filled in again: the answers, from when they were, and what was left out. */
  restored?: { answers?: Stored; changedAt?: string; omitted?: string[] };
  gone?: Gone;
  offered?: OfferedBy;
  /** It is on the device no more. */
  isHereOnly?: boolean;
  /** What can be taken back. */
  undo?: Undo["what"];
  personal?: boolean;
  refused?: boolean;
  submitted?: boolean;
  /** What came of a file that was to be opened. */
  opened?: Omit<OpenedModel, "words">;
}

/** The example as it is drawn; what the customer does is noted in `calls`. */
export function keptModelOf(example: KeptExample, spoken = words): KeptModel & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, ...values.filter((value) => typeof value === "boolean")]);
    };
  const {
    restored,
    offered,
    isHereOnly = false,
    undo,
    opened,
    gone,
    personal = false,
    refused = false,
    submitted = false,
  } = example;
  const answers = answersFrom(restored?.answers ?? {}) ?? noAnswers();
  return {
    words: spoken,
    calls,
    restored: restored && { personal, ...restored, answers },
    offered: offered && {
      by: offered,
      isHereOnly,
      name: "service-request.json",
      day: "2026-11-20",
      take: note("take"),
      leave: note("leave"),
    },
    gone,
    opened: opened && renderOpened({ words: spoken, ...opened }),
    undo: undo && { what: undo, act: note("undo"), attempt: undefined },
    personal,
    refused,
    submitted,
    keepPersonal: note("keepPersonal"),
    clear: note("clear"),
  };
}
