// How many clauses of each document are computed, shown, or not to be told before submission: `npm run clauses`.

import init, { clauses } from "../dist/node.js";

await init();
const table = {};
for (const { document, status } of clauses()) {
  table[document] ??= { computed: 0, shown: 0, notBeforeSubmission: 0, all: 0 };
  table[document][status] += 1;
  table[document].all += 1;
}
console.table(table);
for (const { id, why } of clauses().filter(({ status }) => status === "notBeforeSubmission")) {
  console.log(`${id}: not before submission, ${why}`);
}
