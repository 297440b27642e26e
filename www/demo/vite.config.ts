import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The rules are the largest of what is loaded, and asked for only by a script that comes after others: the page says at once
 * that they will be.
 */
const rulesFirst: Plugin = {
  name: "upfront-terms:rules-first",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle = {} }) {
      const rules = Object.keys(bundle).find((file) => file.endsWith(".wasm"));
      const attrs = { rel: "preload", as: "fetch", crossorigin: true, href: `./${rules}` };
      return rules ? [{ tag: "link", attrs, injectTo: "head" }] : [];
    },
  },
};

// The page that `npm start` serves. It uses the package's element as it is built, and needs no server of any kind.
export default defineConfig({
  root: at("."),
  base: "./",
  publicDir: false,
  plugins: [rulesFirst],
  resolve: { alias: { "upfront-terms/element": at("../../dist/element.js") } },
  build: {
    target: "es2022",
    // As the element's.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    outDir: at("../../dist/demo"),
    emptyOutDir: true,
    // The page's own policy lets nothing come from a data: address.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // WebKit does not ask again for a script whose preloading failed.
      resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : []),
    },
  },
});
