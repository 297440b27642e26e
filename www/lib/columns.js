// Ledgers and registers in browsers, workers and bundlers.

export * from "./columns-api.js";
export { default } from "./index.js";
