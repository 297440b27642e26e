import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The page that `npm start` serves. It uses the package's element as it is built, and needs no server of any kind.
export default defineConfig({
  root: at("."),
  base: "./",
  publicDir: false,
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
