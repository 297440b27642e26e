import type { TemplateResult } from "lit";
import type { IsoDate } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import type { ConsentPart } from "../../consent/consent-part.ts";
import type { Answers } from "../answers.ts";
import type { Attempt } from "../attempt.ts";
import type { HandingOver } from "../handing-over.ts";
import type { FormHost } from "../host.ts";
import type { Draft, Reader } from "../restore/restore.ts";
import type { Gone } from "./gone.ts";

/** The form whose answers are kept. */
export interface KeptForm {
  readonly host: FormHost;
  readonly id: string;
  readonly answers: Answers;
  /** What it was filled in with last: where the answers are the same, nobody has typed anything since. */
  readonly filledIn: Answers;
  /** What the page fills it in with from the beginning, which it does again on the next visit. */
  readonly initial: Answers;
  readonly onRequest: boolean | undefined;
  /** Whether it is about to be filled in from elsewhere. */
  readonly waits: boolean;
  /** How far the request has come, and what hands it over; missing before there is that. */
  readonly attempt: Attempt | undefined;
  readonly handingOver: HandingOver | undefined;
  /** Does something as soon as there is what hands it over. */
  readonly following: { whenThere(act: () => void): void };
  /** Whether something that stands in the form is not part of what is handed over. */
  readonly lacks: boolean;
  /** The end of the form, whose choices no draft keeps. */
  readonly ending: { readonly consents: Pick<ConsentPart, "answered" | "clear"> } | undefined;
  /** Reads something from elsewhere, as soon as there is what reads it. */
  read(fillIn: (reader: Reader) => void): void;
  fill(answers: Answers): void;
  /** The same with what else a draft has, as far as its request had come. */
  resume(draft: Draft, attempt?: Attempt): void;
  /** Everything as it was in the beginning; nothing stays on the device. */
  reset(): void;
}

/**
 * Where other answers come from: a link, a file, the device, on which they are from another window or an earlier visit, or from a
 * form that was submitted with them.
 */
export type OfferedBy = "link" | "device" | "file" | "submitted";

/** Other answers, which are not put in place of those that stand here without asking. */
export interface Offer {
  by: OfferedBy;
  /** What the file is called. */
  name?: string | undefined;
  /** The day on which the form was submitted with them. */
  day?: IsoDate | undefined;
  /** They are not on the device any more, as something else is kept in their place. */
  isHereOnly?: boolean;
  /** The request that the form was submitted with, as long as it is offered. */
  draft?: Draft | undefined;
  /** The customer has been told that it has not arrived. */
  isFailed?: boolean;
  take(): void;
  leave(): void;
}

/** Brings back what stood in the form before it was cleared, or before other answers took its place or that of nothing. */
export interface Undo {
  what: "cleared" | "replaced" | "filled";
  /** How far its request has come. */
  attempt: Attempt | undefined;
  act(): void;
}

/** What is kept of the form, what is said of that, and what the customer decides. */
export interface KeptModel {
  words: Words;
  /** What the form was filled in from, on the way back to the page. */
  restored: Draft | undefined;
  /** What was on the device and is not filled in. */
  gone: Gone | undefined;
  offered: Offer | undefined;
  /** What came of a file that was to be opened. */
  opened: TemplateResult | undefined;
  undo: Undo | undefined;
  /** Whether the contact details and all that is written freely is kept too. */
  personal: boolean;
  /** The browser has kept nothing: its storage is closed or full. */
  refused: boolean;
  /** The form around has been submitted with what stands here, and the page has not said what came of it. */
  submitted: boolean;
  keepPersonal(on: boolean): void;
  /** Empties the form, and leaves nothing on the device. */
  clear(): void;
}
