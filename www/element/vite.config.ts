import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { messages } from "./i18n/messages-plugin.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The element as one module of the package, with a chunk a language. Its rules are the package's own entry beside it.
export default defineConfig({
  root: at("."),
  publicDir: false,
  plugins: [messages(at("../messages"))],
  build: {
    target: "es2022",
    outDir: at("../../dist"),
    emptyOutDir: false,
    lib: { entry: { element: at("index.ts") }, formats: ["es"] },
    rolldownOptions: {
      external: ["upfront-terms"],
      output: {
        // Vite leaves the white space of a library as it is.
        minify: true,
        chunkFileNames: ({ name }) => `element-${name.replace(/^_messages_/, "")}.js`,
        paths: { "upfront-terms": "./index.js" },
      },
    },
  },
});
