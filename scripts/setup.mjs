// Installs what building needs, and skips what is installed. `npm start` and `npm test` call it, and it can be run by itself.

import { fileURLToPath } from "node:url";
import { setUpPackages } from "./packages.mjs";
import { main, Stop } from "./say.mjs";
import { checkRust, isOlder, setUpWasmBindgen, setUpWasmPack, setUpWasmTarget } from "./tools.mjs";

/** What the tools need; the package itself runs in every Node 20. The README names it, and every lock file keeps to it. */
export const OLDEST_NODE = "20.19";

export function setUp() {
  if (isOlder(process.versions.node, OLDEST_NODE)) {
    throw new Stop(`Node ${process.versions.node} is too old: ${OLDEST_NODE} or newer is needed.`);
  }
  checkRust();
  setUpWasmTarget();
  setUpPackages();
  setUpWasmPack();
  setUpWasmBindgen();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(setUp);
