// A server for one folder, as a careful host would run it: the right types, and a strict content security policy.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/**
 * Serves the folder until the test `t` ends. Answers with its address and the list of paths asked for. `types` are by
 * ending; a file with a twin named .br is sent in brotli to clients that accept it.
 */
export async function serve(t, folder, policy = POLICY, types = {}) {
  const requests = [];
  const read = (file) => (file.startsWith(folder) ? readFile(file).catch(() => undefined) : undefined);
  const server = createServer(async ({ url, headers: { "accept-encoding": accepted } }, response) => {
    requests.push(url);
    const file = normalize(join(folder, new URL(url, "http://localhost").pathname));
    const brotli = accepted?.includes("br") ? await read(`${file}.br`) : undefined;
    const bytes = brotli ?? (await read(file));
    const headers = {
      "Content-Type": { ...TYPES, ...types }[extname(file)] ?? "text/plain",
      "Content-Security-Policy": policy,
      ...(brotli && { "Content-Encoding": "br" }),
    };
    response.writeHead(bytes ? 200 : 404, headers).end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  return { address: `http://localhost:${server.address().port}/`, requests };
}
