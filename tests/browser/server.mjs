// The built demo page, the package and the examples for integrators, served under the policy that a strict host would set.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
/** What is served below which address: the package, the examples for integrators, the tests' own, and the demo page. */
const FOLDERS = {
  "/package/": dist,
  "/upfront-terms/": dist,
  "/integrate/": fileURLToPath(new URL("../../docs/integrate", import.meta.url)),
  "/axe-core/": join(createRequire(import.meta.url).resolve("axe-core"), ".."),
  "/": join(dist, "demo"),
};
const REPORTS = "/policy-report";
const POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; report-uri ${REPORTS}`;
/** The same site again, "/~2/", of which no browser remembers anything. */
const ANEW = /^\/~\d+\//;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const asked = pathname.replace(ANEW, "/");
  const path = normalize(asked.endsWith("/") ? `${asked}index.html` : asked);
  const [address, folder] = Object.entries(FOLDERS).find(([start]) => path.startsWith(start));
  const file = join(folder, path.slice(address.length));
  try {
    const body = await readFile(file);
    response.writeHead(200, { "Content-Type": TYPES[extname(file)], "Content-Security-Policy": POLICY }).end(body);
  } catch {
    // A browser asks for an icon whether or not a page has one.
    response.writeHead(pathname === "/favicon.ico" ? 204 : 404).end();
  }
}

/**
 * A server on a free port of this computer. `asked` collects the paths that are asked for, `reports` what a browser
 * says of the policy; what `lost` fits is cut off without an answer, as a network does.
 */
export async function serveSite() {
  const site = { asked: [], reports: [], lost: undefined };
  const server = createServer(async (request, response) => {
    if (request.url === REPORTS) {
      site.reports.push(await textOf(request));
      response.writeHead(204).end();
      return;
    }
    site.asked.push(request.url);
    if (site.lost?.test(request.url)) request.socket.destroy();
    else await answer(request, response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${server.address().port}/`;
  return Object.assign(site, { address, close: () => server.close() });
}
