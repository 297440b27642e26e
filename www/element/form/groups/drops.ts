// What is dropped on the form, and what is pasted into the fields of serial numbers.

import { isTable } from "../lists/token.ts";

/** What is done with it. `item` is the product that it was dropped on or pasted into. */
interface Takes {
  files(files: File[], item: number | undefined): void;
  /** Files that were dropped beside the place for them. */
  beside(files: File[]): void;
  table(text: string, item: number | undefined): void;
}

/** The place looks so while files hang over the form, and so while they hang over the place itself. */
const OFFERED = "form-section-offered";
const HOVERED = "form-section-hovered";

/**
 * Takes what is dropped and pasted at the place, and files that are dropped anywhere else in the form around it: the browser would
 * open them and leave the page, with everything that was typed. The result ends that.
 */
export function takeDrops(place: HTMLElement, takes: Takes): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const form = place.getRootNode();
  const isHere = ({ target }: Event) => place.contains(target as Node | null);
  const show = (isOffered: boolean, isHovered: boolean) => {
    place.classList.toggle(OFFERED, isOffered);
    place.classList.toggle(HOVERED, isHovered);
  };
  const over = (event: DragEvent) => {
    if (!isForUs(event, place)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    show(true, isHere(event));
  };
  const listen = (name: "dragenter" | "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) =>
    form.addEventListener(name, (event) => act(event as DragEvent), { signal });
  listen("dragenter", over);
  listen("dragover", over);
  listen("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show(false, false);
  });
  listen("drop", (event) => {
    show(false, false);
    if (!isForUs(event, place)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    if (isHere(event)) takes.files(files, itemAt(event));
    else takes.beside(files);
  });
  place.addEventListener("paste", (event) => paste(event, takes), { signal });
  return () => ended.abort();
}

function paste(event: ClipboardEvent, takes: Takes): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const isField = (event.target as Element).matches('textarea[id$="-serials"]');
  if (!isField || !isTable(text)) return;
  event.preventDefault();
  takes.table(text, itemAt(event));
}

/**
 * Whether files hang over the form that nobody else takes: text that is dragged is the browser's to move, a field for files takes
 * its own, and so may what the page has put into the form.
 */
function isForUs(event: DragEvent, place: Element): boolean {
  const [first] = event.composedPath();
  const isFileField = first instanceof HTMLInputElement && first.type === "file";
  const hasFiles = event.dataTransfer?.types.includes("Files") ?? false;
  return hasFiles && !isFileField && !event.defaultPrevented && place.closest("fieldset:disabled") === null;
}

/** The product that the event happened in. */
function itemAt({ target }: Event): number | undefined {
  const part = (target as Element).closest?.("service-request-item") as { item?: { id: number } } | null | undefined;
  return part?.item?.id;
}
