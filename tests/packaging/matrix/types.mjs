// TypeScript as users set it, in strict mode: what is declared is found, and a wrong use is told.

import { QUESTION } from "../browser.mjs";

const IMPORTED = `import init, { type Turnaround, turnaround } from "upfront-terms";
import * as inline from "upfront-terms/inline";
import * as plain from "upfront-terms/js";
import { DocumentError, recompute, type Recomputation } from "upfront-terms/server";
import { words } from "upfront-terms/words";
await init(undefined, { integrity: "sha384-" });
await init(new URL("https://example.org/core_bg.wasm"));
await init(fetch("https://example.org/core_bg.wasm"));
// @ts-expect-error a number is not a place to load from
await init(7);
inline.initSync(new Uint8Array(8));
const answer: Turnaround = turnaround(${QUESTION});
const same: Turnaround = inline.turnaround(${QUESTION});
// @ts-expect-error money and dates are no numbers
const wrong: number = plain.turnaround(${QUESTION}).completedOn;
const recomputed: Promise<Recomputation> = recompute("{}", { rateCard: { disposal: "10.00" } });
// @ts-expect-error a misspelt name would leave the document's rates in force
recompute({}, { ratecard: {} });
// @ts-expect-error what is known must be said, be it nothing
recompute({});
const said: Promise<string> = words("da", { rules: inline }).then((w) => w.clause("6.1").text + w.charge("disposal"));
// @ts-expect-error a language that lacks every message
words({ lang: "de", messages: {} });
const problems = (error: unknown) => (error instanceof DocumentError ? error.issues.map(({ path }) => path) : []);
export { answer, problems, recomputed, said, same, wrong };
`;
const REQUIRED = `import api = require("upfront-terms");
import server = require("upfront-terms/server");
import hosts = require("upfront-terms/words");
export const loaded: Promise<void> = api.default();
export const recomputed: Promise<server.Recomputation> = server.recompute({}, {});
export const said: Promise<string> = hosts.words("sv").then((w) => w.charge("disposal"));
`;

/** The words alone, where nothing is known of a page or of Node. */
const SAID = `import type { ConsentEffects, Estimate } from "upfront-terms";
import { type ConsentWords, type FindingWords, type Messages, type WordsWithClauses, words } from "upfront-terms/words";
import * as rules from "upfront-terms/js";
const w: WordsWithClauses = await words("da", { rules });
export const consents = (effects: ConsentEffects): ConsentWords[] => w.consents(effects).choices;
export const findings = (estimate: Estimate): FindingWords[] => w.findings(estimate.findings, { estimate }).flatMap(({ findings }) => findings);
export const messages: Messages["consent"]["right"]["access"] = "Indsigt";
export const own = words({ lang: "nn", messages: { consent: { right: { access: "Innsyn" } } }, fallback: "da", onMissing: (keys) => keys.length });
// @ts-expect-error a right that there is not
w.right("silence");
// @ts-expect-error what a consent comes to is told by the effects of all
w.consent({} as ConsentEffects["choices"][number]);
// @ts-expect-error without the rules nobody knows the texts of the policy
(await words("sv")).policy({} as ConsentEffects);
`;
const SAID_BY_REQUIRE = `import hosts = require("upfront-terms/words");
export const said: Promise<string> = hosts.words("sv").then((w) => w.right("access") + w.consent("events"));
`;

/** The same program with nothing but the words. */
export const wordsCheck = (module, moduleResolution) =>
  typeChecks(module, moduleResolution, { lib: ["es2022"], imported: SAID, required: SAID_BY_REQUIRE });

export function typeChecks(
  module,
  moduleResolution,
  { lib = ["es2022", "dom"], types = [], imported = IMPORTED, required = REQUIRED } = {},
) {
  return (t) => {
    t.write("package.json", '{ "private": true, "type": "module" }');
    t.write("typed.ts", imported);
    t.write("typed.cts", required);
    // Only Node's own ways know files for require.
    const files = moduleResolution.startsWith("node") ? ["typed.ts", "typed.cts"] : ["typed.ts"];
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
    const compilerOptions = { module, moduleResolution, target: "es2022", lib, types, ...strict, noEmit: true };
    t.write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
    t.tool("tsc", "-p", ".");
  };
}
