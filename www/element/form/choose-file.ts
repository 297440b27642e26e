/** The fields that wait for a file: a browser may drop one that nothing refers to. */
const waiting = new Set<HTMLInputElement>();

/** Lets the customer choose a file. Browsers want that in the very click: nothing may be waited for before. */
export function chooseFile(accept: string, chosen: (file: File) => void): void {
  const input = Object.assign(document.createElement("input"), { type: "file", accept });
  waiting.add(input);
  input.addEventListener("cancel", () => waiting.delete(input));
  input.addEventListener("change", () => {
    waiting.delete(input);
    const [file] = input.files ?? [];
    if (file) chosen(file);
  });
  input.click();
}
