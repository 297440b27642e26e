// dist/request.schema.json, from the element's types: what is handed over cannot part from what is declared of it.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const folder = join(root, "target", "schema");

/** Paths of facts are thousands of texts, one for each of two hundred products: a schema of a megabyte, which validators fail at. */
const PATHS = /^export type (FactPath|ReasonPath) = [^;]+;/gm;

/** Makes the JSON Schema of the document that the form hands over, from dist/element.d.ts and dist/api.d.ts. */
export async function makeRequestSchema(dist) {
  // On a fresh machine it is installed after this file has been loaded.
  const { createGenerator } = await import("ts-json-schema-generator");
  mkdirSync(folder, { recursive: true });
  const api = readFileSync(join(dist, "api.d.ts"), "utf8");
  if (api.match(PATHS)?.length !== 2) throw new Stop("api.d.ts declares the paths of facts in another way.");
  writeFileSync(join(folder, "api.d.ts"), api.replace(PATHS, "export type $1 = string;"));
  const path = join(folder, "element.d.ts");
  writeFileSync(path, readFileSync(join(dist, "element.d.ts"), "utf8"));
  const type = "ServiceRequest";
  const schema = createGenerator({ path, type, expose: "all", topRef: false, skipTypeCheck: true }).createSchema(type);
  writeFileSync(join(dist, "request.schema.json"), `${JSON.stringify({ title: type, ...schema }, undefined, 2)}\n`);
}
