// `npm start`: sets everything up, builds, and serves the service request form on this computer only.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.mjs";
import { have, main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

/** Opens the page where a person typed the command, and not in a script or a log. */
function open(address) {
  if (!process.stdout.isTTY || process.env.CI) return;
  const opener = { darwin: "open", win32: "explorer" }[process.platform] ?? "xdg-open";
  // Without a desktop there is no opener, but the address is in the terminal.
  spawn(opener, [address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

await main(async () => {
  setUp();
  await build();
  say("Starting the server");
  const { preview } = await import("vite");
  const server = await preview({ configFile: join(root, "www/demo/vite.config.ts"), preview: { host: "localhost" } });
  const address = server.resolvedUrls.local[0];
  have(`The service request form is at ${address} (Ctrl+C stops the server)`);
  open(address);
});
