// What is dropped on a place, and what is pasted into the fields of serial numbers in it.

import { isTable } from "../lists/token.ts";

/** What is done with it. `item` is the product that it was dropped on or pasted into. */
interface Takes {
  files(files: File[], item: number | undefined): void;
  table(text: string, item: number | undefined): void;
}

/** What has files in it looks so while it hangs over the place. */
const HOVERED = "form-section-hovered";

/** Takes what is dropped and pasted; the result ends that. */
export function takeDrops(place: HTMLElement, takes: Takes): () => void {
  const ended = new AbortController();
  const listen = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
  ) => place.addEventListener(name, act, { signal: ended.signal });
  const hover = (on: boolean) => place.classList.toggle(HOVERED, on);
  const over = (event: DragEvent) => {
    // Text that is dragged into a field is the browser's to move.
    if (!event.dataTransfer?.types.includes("Files") || isDisabled(place)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    hover(true);
  };
  listen("dragenter", over);
  listen("dragover", over);
  listen("dragleave", ({ relatedTarget }) => hover(relatedTarget instanceof Node && place.contains(relatedTarget)));
  listen("drop", (event) => {
    hover(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 || isDisabled(place)) return;
    event.preventDefault();
    takes.files(files, itemAt(event));
  });
  listen("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const isField = (event.target as Element).matches('textarea[id$="-serials"]');
    if (!isField || !isTable(text)) return;
    event.preventDefault();
    takes.table(text, itemAt(event));
  });
  return () => ended.abort();
}

const isDisabled = (place: Element): boolean => place.closest("fieldset:disabled") !== null;

/** The product that the event happened in. */
function itemAt({ target }: Event): number | undefined {
  const part = (target as Element).closest?.("service-request-item") as { item?: { id: number } } | null | undefined;
  return part?.item?.id;
}
