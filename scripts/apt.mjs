// Debian's packages, where they may be installed.

import { output, run, say } from "./say.mjs";

/** What stands before apt-get here: nothing for root, sudo where it asks for no password; undefined where neither. */
function installer() {
  if (!output("which", ["apt-get"])) return undefined;
  if (process.getuid() === 0) return [];
  return output("sudo", ["-n", "true"]) === undefined ? undefined : ["sudo", "-n"];
}

/** Installs packages of Debian's with apt-get; false where that is not allowed here. */
export function aptInstall(what, ...packages) {
  const before = installer();
  if (before === undefined) return false;
  say(`Installing ${what} with apt-get`);
  const onFailure = `apt-get could not install ${what}. Its own words are above; it needs the network.`;
  const aptGet = (...args) => {
    const [command, ...rest] = [...before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", ...args];
    run(command, rest, { onFailure });
  };
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...packages);
  return true;
}
