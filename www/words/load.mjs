// What the tests of the words read: the modules as they are, the rules, and the words of a language.

import * as api from "../../dist/node.js";
import { messages } from "./messages-plugin.js";
import { moduleLoader } from "./modules.mjs";
import { messagesFolder } from "./sources.mjs";

await api.default();

/** The rules, whose real answers are put into words. */
export const rules = api;

const loadModule = await moduleLoader([messages(messagesFolder)]);

/** A module of the words: "charge", "consent/choice". */
export const load = (file) => loadModule(`www/words/${file}.ts`);

/** The words of a language, with all its catalogues. */
export async function speak(lang = "en") {
  const [{ createWords }, { loadCatalogues }] = [await load("words"), await load("languages")];
  const parts = ["form", "estimate", "clauses", "consent", "kept", "lists", "whatIf", "done"];
  return createWords(lang, await loadCatalogues(lang, ...parts));
}

/** A space that does not break is one all the same. */
export const plain = (text) => text?.replace(/[\u00a0\u202f]/g, " ");
