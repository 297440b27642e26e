// What the entries of upfront-terms/server share: dist/recompute.js, with valibot inside.

export { DocumentError } from "./document-error.ts";
export { recomputeWith } from "./recompute.ts";
