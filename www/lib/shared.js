// What all entries share: the build makes one file of it, dist/core.js, so that a page without a bundler waits for few.

export * from "./core.js";
export { call, integrityOf, load, loadSync, misplaced } from "./loading.js";
export { RulesError } from "./rules-error.js";
