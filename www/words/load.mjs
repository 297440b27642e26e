// What the tests of the words read: the modules as they are, made into JavaScript by the element's own bundler, the rules,
// and the words of a language.

import { after } from "node:test";
import { createServer } from "vite";
import * as api from "../../dist/node.js";
import { messages } from "./messages-plugin.js";
import { messagesFolder, root } from "./sources.mjs";

await api.default();

/** The rules, whose real answers are put into words. */
export const rules = api;

const server = await createServer({
  configFile: false,
  root,
  appType: "custom",
  logLevel: "error",
  plugins: [messages(messagesFolder)],
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
after(() => server.close());

/** A module of the words: "charge", "consent/choice". */
export const load = (file) => server.ssrLoadModule(`/www/words/${file}.ts`);

/** The words of a language, with all its catalogues. */
export async function speak(lang = "en") {
  const [{ createWords }, { loadCatalogues }] = [await load("words"), await load("languages")];
  return createWords(lang, await loadCatalogues(lang, "form", "estimate", "clauses", "consent", "whatIf"));
}

/** A space that does not break is one all the same. */
export const plain = (text) => text?.replace(/[\u00a0\u202f]/g, " ");
