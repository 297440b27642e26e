// What tests under Node read of the sources in TypeScript: the modules as they are, made into JavaScript by the element's own
// bundler.

import { after } from "node:test";
import { createServer } from "vite";
import { root } from "./sources.mjs";

/** Loads modules by their path from the project's root, or the messages of a language by their name, until the test ends. */
export async function moduleLoader(plugins = []) {
  const server = await createServer({
    configFile: false,
    root,
    appType: "custom",
    logLevel: "error",
    plugins,
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  });
  after(() => server.close());
  return (path) => server.ssrLoadModule(path.startsWith("messages:") ? path : `/${path}`);
}
