// Without a bundler: the package's files as they are, in a page or in a worker of it.

import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { html, page, QUESTION, showsAnswer } from "../browser.mjs";
import { serve } from "../serve.mjs";

/** Straight from the package's files; with `worker`, in a module worker. */
export function bare(file, { policy, worker, script = page } = {}) {
  return async (t) => {
    const dist = dirname(createRequire(join(t.folder, "_")).resolve("upfront-terms/core.wasm"));
    cpSync(dist, join(t.folder, "files"), { recursive: true });
    const inWorker = `import init, { turnaround } from "./files/${file}";
init().then(() => postMessage(turnaround(${QUESTION}).completedOn));
`;
    const starter = `new Worker("/worker.js", { type: "module" }).onmessage = ({ data }) => { document.title = data; };\n`;
    t.write("worker.js", inWorker);
    t.write("page.js", worker ? starter : script(`./files/${file}`));
    t.write("index.html", html("/page.js"));
    const { address } = await serve(t, t.folder, policy);
    await showsAnswer(t, `${address}index.html`);
  };
}
