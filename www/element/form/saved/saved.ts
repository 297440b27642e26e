// What opens a file that was saved: a script of its own, as few do.

export { compared } from "./compared.ts";
export { renderOpened } from "./opened.ts";
export { readSaved } from "./read.ts";
