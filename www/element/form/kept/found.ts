import { hasEnded } from "../../take-along/draft/lifetime.ts";
import type { Answers } from "../answers.ts";
import type { Draft, Reader } from "../restore/restore.ts";
import { isSame } from "../stored.ts";
import type { DraftOnDevice } from "./device.ts";
import { type Gone, goneOf } from "./gone.ts";
import type { KeptForm } from "./model.ts";

/** What is kept, where it can be read and has not ended. */
export function draftFrom(reader: Reader, kept: string, now: Date): Draft | undefined {
  const draft = reader.draftFrom(kept);
  return draft && !hasEnded(draft.changedAt, now) ? draft : undefined;
}

/** The draft of an earlier visit, and what became of one that can't be filled in. */
export function foundDraft(reader: Reader, device: DraftOnDevice, now: Date): { draft?: Draft; gone?: Gone } {
  const { kept, keptInTab } = device;
  const draft = kept ? draftFrom(reader, kept, now) : undefined;
  const gone = kept && !draft ? goneOf(kept, device.passOver(kept), now) : undefined;
  // Of one that was submitted this tab can have more than the device.
  const mayBeMore = keptInTab && (draft === undefined || draft.submittedAt);
  const found = mayBeMore ? (draftFrom(reader, keptInTab, now) ?? draft) : draft;
  return { ...(found && { draft: found }), ...(gone && { gone }) };
}

/** Whether nothing has been typed since the form was filled in last. Files are in no text that could be compared. */
export const isUntouched = ({ answers, filledIn }: Pick<KeptForm, "answers" | "filledIn">): boolean =>
  isSame(answers, filledIn) && answers.desk.files === filledIn.desk.files;

/** A link has no contact, no description and nothing for the service desk: what stands there of these stays. Its products take the place of others. */
export function besideOwn(linked: Answers, { contact, description, desk }: Answers): Answers {
  return { ...linked, contact, description, desk };
}
