// Firefox and its driver: found, or installed, the browser by apt-get and the driver by cargo.

import { aptInstall } from "./apt.mjs";
import { have, output, Stop } from "./say.mjs";
import { installCrate, versionOf } from "./tools.mjs";

const GECKODRIVER = "0.37.1";
const MACOS = "/Applications/Firefox.app/Contents/MacOS/firefox";

function find() {
  const named = [process.env.FIREFOX_PATH, "firefox", "firefox-esr", MACOS].filter(Boolean);
  return named.map((name) => output("which", [name])).find(Boolean);
}

/** Makes sure of Firefox and geckodriver. */
export function setUpFirefox() {
  const browser = find() ?? (aptInstall("Firefox", "firefox-esr") ? find() : undefined);
  if (!browser) throw new Stop("Firefox was not found. Install it, and name it in FIREFOX_PATH where it is elsewhere.");
  // The driver is older or newer than the browser as it likes: it says by itself where they do not fit.
  installCrate("geckodriver", "geckodriver", GECKODRIVER, ["--locked"], () => true);
  const version = versionOf(browser);
  have(`Firefox ${version}, with its driver`);
  return { browser, driver: output("which", ["geckodriver"]), version };
}
