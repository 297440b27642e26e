/**
 * A file that is dropped where nobody takes files is opened by the browser, which leaves the page with everything that was typed.
 * Over the element it can't be dropped then. What takes files in the form says so before: its script comes later, and not at all
 * to a form that is disabled.
 */
export function keepFromLeaving(element: EventTarget): void {
  element.addEventListener("dragover", (event) => {
    const { dataTransfer } = event as DragEvent;
    const [first] = event.composedPath();
    const isFileField = first instanceof HTMLInputElement && first.type === "file";
    if (event.defaultPrevented || isFileField || !dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    dataTransfer.dropEffect = "none";
  });
}
