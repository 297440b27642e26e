// One process, from nothing to the first answer: prints the milliseconds. Its argument is the side's file.

import { facts } from "./question.mjs";

const begin = performance.now();
const { fourNumbers } = await import(`./${process.argv[2]}`);
await fourNumbers(facts);
console.log(performance.now() - begin);
