import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Words } from "../../../words/words.ts";
import type { Attempt } from "../../form/attempt.ts";
import { instantOf } from "../instant.ts";

/** How far a request has come, and the one before that was on its way when the form was emptied. */
export interface End {
  attempt: Attempt | undefined;
  left: Attempt | undefined;
  /** A form of the page's stands around, whose button submits. */
  isInside?: boolean;
}

/** The same, and what the customer does where it is said. */
export interface NoteModel extends End {
  goTo(field: string): void;
  hide(): void;
  /** Brings the one before back; missing where that did not fail, or nothing has stayed of it. */
  bringBack?: (() => void) | undefined;
}

/**
 * What has come of the request where the customer may be elsewhere in the form, and can't see its end: it stays in view.
 * What they have just been led to is not said a second time.
 */
export function renderNotes(words: Words, model: NoteModel): TemplateResult | typeof nothing {
  const { left, isInside, goTo, hide, bringBack } = model;
  const [here, before] = [hereText(words, model), leftText(words, model)];
  if (here === undefined && before === undefined) return nothing;
  const button = (name: string, act: () => void) =>
    html`<button type="button" class="form-button form-button-link" part="button" @click=${act}>${words.t(`done.note.${name}`)}</button>`;
  const isOpen = ["open", "pending"].includes(model.attempt?.state ?? "open");
  return html`<div ${ref(keepClear)} class="end-notes" part="end-notes" role="group" aria-label=${words.t("done.note.title")}>
    ${before ? html`<p>${before} ${bringBack ? button("bringBack", bringBack) : nothing} ${left?.state === "pending" ? nothing : button("hide", hide)}</p>` : nothing}
    ${here ? html`<p>${here} ${isInside ? nothing : button("show", () => goTo(isOpen ? "submit" : "done"))}</p>` : nothing}
  </div>`;
}

/** It may come, or grow, over the field that somebody is typing in: that is moved out from below it. */
function keepClear(notes: Element | undefined): void {
  if (notes === undefined) return;
  const uncover = () => {
    notes.parentElement?.style.setProperty("--end-notes", `${notes.getBoundingClientRect().height}px`);
    const field = (notes.getRootNode() as ShadowRoot).activeElement;
    if (!field || notes.contains(field) || field.matches(":active")) return;
    const [at, over] = [field.getBoundingClientRect(), notes.getBoundingClientRect()];
    if (at.top < over.bottom && at.bottom > over.top) field.scrollIntoView({ block: "nearest" });
  };
  new ResizeObserver(uncover).observe(notes);
}

/** What is read out of how far a request has come: the one that stands in the form, or the one that was left. */
export function endText(words: Words, end: End, isLeft = false): string {
  return (isLeft ? leftText(words, end) : hereText(words, end)) ?? words.t("done.told");
}

function leftText(words: Words, { left }: End): string | undefined {
  return left && words.t(`done.note.left.${left.state}`);
}

function hereText(words: Words, { attempt, isInside }: End): string | undefined {
  if (attempt === undefined) return undefined;
  const { state, since, handed, isElsewhere } = attempt;
  const say = (name: string, at: string) => words.t(`done.note.${name}`, instantOf(words, at));
  if (state === "pending" && isElsewhere) return words.t("done.note.pending");
  if (state === "open" && since) return say("unsure", since);
  // Elsewhere that is said at the button.
  if (state === "failed" && isInside) return words.t("form.submit.failed");
  if (state === "older" && handed) return say("older", handed.at);
  if (state !== "done" || !handed?.elsewhere) return undefined;
  return say(handed.isNewer ? "newer" : "elsewhere", handed.at);
}
