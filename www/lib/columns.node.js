// Ledgers and registers in Node.

export * from "./columns-api.js";
export { default } from "./node.js";
