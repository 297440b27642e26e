// WebKitGTK's own small browser and its driver, and a screen where there is none: found, or installed by apt-get.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { aptInstall } from "./apt.mjs";
import { have, output, Stop } from "./say.mjs";

const NEEDS = "webkit2gtk-driver, which brings MiniBrowser along, and xvfb with xauth";

/** MiniBrowser is not a command of its own: it lies with the library, /usr/lib/<machine>/webkit2gtk-4.1. */
function findMiniBrowser() {
  const within = (folder, start) => {
    try {
      return readdirSync(folder).flatMap((name) => (name.startsWith(start) ? [join(folder, name)] : []));
    } catch {
      return [];
    }
  };
  const machines = ["/usr/libexec", "/usr/lib", ...within("/usr/lib", "")];
  const folders = machines.flatMap((machine) => within(machine, "webkit2gtk-").sort().reverse());
  return folders.map((folder) => output("which", [join(folder, "MiniBrowser")])).find(Boolean);
}

function find() {
  const browser = process.env.MINIBROWSER_PATH ?? findMiniBrowser();
  const driver = output("which", ["WebKitWebDriver"]);
  const screen = output("which", ["xvfb-run"]) && output("which", ["xauth"]);
  return browser && driver && screen ? { browser, driver, before: ["xvfb-run", "-a"] } : undefined;
}

/** Makes sure of WebKitGTK's browser, its driver and a screen. `before` stands before a command that opens a window. */
export function setUpWebKitGtk() {
  const install = () => aptInstall("WebKitGTK and its driver", "webkit2gtk-driver", "xvfb", "xauth");
  const found = find() ?? (install() ? find() : undefined);
  if (!found) throw new Stop(`WebKitGTK was not found. Install ${NEEDS}.`);
  have("WebKitGTK, with its driver");
  return found;
}
