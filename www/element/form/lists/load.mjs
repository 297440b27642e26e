// What the tests read: the modules as they are, made into JavaScript by the element's own bundler.

import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL("../../../..", import.meta.url)),
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
after(() => server.close());

/** A module of this folder: "serials". */
export const load = (file) => server.ssrLoadModule(`/www/element/form/lists/${file}.ts`);

/** fast-check begins at the same place each time, so that what fails fails again. */
export const SEED = 20_261_201;
