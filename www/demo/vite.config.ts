import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { messages } from "../element/i18n/messages-plugin.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The page that `npm start` serves. It uses the package as it is built, and needs no server of any kind.
export default defineConfig({
  root: at("."),
  base: "./",
  publicDir: false,
  plugins: [messages(at("../messages"))],
  resolve: { alias: { "upfront-terms": at("../../dist/index.js") } },
  build: {
    target: "es2022",
    outDir: at("../../dist/demo"),
    emptyOutDir: true,
    // The page's own policy lets nothing come from a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
