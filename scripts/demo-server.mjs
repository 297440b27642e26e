// The built demo page as a careful host sends it: in brotli, under a strict policy. For what measures how it loads.

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { POLICY, serve } from "../tests/packaging/serve.mjs";
import { compress } from "./bench/bundle.mjs";
import { root } from "./tools.mjs";

/** A copy of the built demo page, until `t` ends. Answers with its address. */
export async function serveDemo(t) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-demo-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, "dist/demo"), folder, { recursive: true });
  compress(folder);
  const policy = `${POLICY}; style-src 'self'; img-src 'self'`;
  const { address } = await serve(t, folder, policy, { ".svg": "image/svg+xml" });
  return `${address}index.html`;
}
