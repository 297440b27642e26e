import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { messages } from "../words/messages-plugin.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** White space in a template is text that is downloaded; where a line begins, one line break is as good as all of it. */
function withoutIndentation(code: string, id: string): string | undefined {
  return id.endsWith(".ts") ? code.replaceAll(/\n\s+/g, "\n") : undefined;
}

/**
 * A few helpers that scripts share would be a script of their own, for which the estimate waited one way more to the server.
 * Each script that needs them has them inside instead.
 */
const helpersInside: Plugin = {
  name: "upfront-terms:helpers",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
    const helpers = chunks.find(({ name }) => name === "rolldown-runtime");
    if (helpers === undefined) return;
    const [all, code = "", names = ""] = /^(.*)export\{([^}]*)\};?\s*$/s.exec(helpers.code) ?? [];
    if (all === undefined) this.error("the helpers are exported in another way than expected");
    const object = names.replaceAll(/([\w$]+) as ([\w$]+)/g, "$2:$1");
    for (const chunk of chunks) {
      chunk.code = chunk.code.replace(
        /import\{([^}]*)\}from"\.\/element-rolldown-runtime\.js";/,
        (_, wanted: string) => {
          const locals = wanted.replaceAll(/([\w$]+) as ([\w$]+)/g, "$1:$2");
          return `const{${locals}}=(()=>{${code}return{${object}}})();`;
        },
      );
    }
    delete bundle[helpers.fileName];
  },
};

// The element as one module of the package, with a chunk a language. Its rules are the package's own entry beside it.
export default defineConfig({
  root: at("."),
  publicDir: false,
  plugins: [
    messages(at("../messages")),
    { name: "upfront-terms:indentation", transform: withoutIndentation },
    helpersInside,
  ],
  build: {
    target: "es2022",
    // The first that have light-dark(): made to do without, the colours would not follow the page's color-scheme.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    outDir: at("../../dist"),
    emptyOutDir: false,
    lib: { entry: { element: at("index.ts") }, formats: ["es"] },
    rolldownOptions: {
      external: ["upfront-terms"],
      // All that is needed at the start is one file, and all that the estimate needs is another: what a lazy chunk shares
      // with them it gets from there.
      preserveEntrySignatures: "allow-extension",
      // A server that renders pages loads the module too, and has no HTMLElement to extend.
      // Browsers make identifiers on secure pages only, and ical-generator asks them for one whether or not it is given its own.
      transform: {
        inject: {
          "crypto.randomUUID": [at("new-id.ts"), "newId"],
          HTMLElement: [at("host/globals.ts"), "HTMLElement"],
          document: [at("host/globals.ts"), "document"],
        },
      },
      output: {
        // Vite leaves the white space of a library as it is.
        minify: true,
        codeSplitting: {
          groups: [
            { name: "element", tags: ["$initial"], priority: 1 },
            // What follows from answers. The estimate, drafts, links and files use parts of it, and find them here.
            {
              name: "answered",
              test: /element\/(consent\/consent-part|done\/(done-part|instant)|form\/(answered\.ts|check\.ts|ending|error-summary|facts|field-problem|handing-over|later-choices|lists\/among-names|sections\/(item-questions|of-service|repair-estimate)|fields\/(fold|ticks)|after-press|form-problems|stored|submission)|host\/slotted-part|soon\.ts)|www\/words\/kroner/,
              priority: 1,
            },
            // What reads drafts, links and files needs it alike, and what looks at the page's settings.
            {
              name: "schemas",
              test: /node_modules\/valibot\/|element\/form\/restore\/(from-facts|answers-from)/,
              priority: 1,
            },
            {
              name: "estimate",
              test: /element\/((estimate|panel|take-along)\/(?!what-if\/|interest\/(?!folded)|why\/reason|draft\/|parcel\/|statement\/|calendar\/|file\/|packing|paper|printing)|clause\/(read-clauses|documents)|host\/(mistakes|wasm-refused|settings\/settings-part)|form\/desk\/files\/wanted|form\/sections\/(of-estimate|agreement|known|assumed)|form\/(warned|check-estimate|desk-part|fields\/of-fact))|www\/words\/(?!about|clause-text|consent|estimate-difference|event|figure-values|interest\.|kroner|matter-name|parcel|products-on-paper|reason|serials|statement|what-if)/,
            },
            // What reads lists from files uses parts of it, and finds them here.
            { name: "serials", test: /element\/form\/(serials\/serials\.ts|lists\/(described|doubts|token))/ },
            // After the estimate's, which has what both need. The comparison uses parts of it.
            { name: "interest", test: /element\/panel\/interest\/(?!folded)|www\/words\/interest\./ },
          ],
        },
        chunkFileNames: ({ name }) => `element-${name.replace(/^_messages_/, "")}.js`,
        paths: { "upfront-terms": "./index.js" },
      },
    },
  },
});
