// dist/request.schema.json, from the element's types: what is handed over cannot part from what is declared of it.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const folder = join(root, "target", "schema");

/** Paths of facts are thousands of texts, one for each of two hundred products: a schema of a megabyte, which validators fail at. */
const PATHS = /^export type (FactPath|ReasonPath) = ([^;]+);/gm;

/** The names of facts stand for their paths: each path is one of them with a number and a product's name in it. */
const asNames = (_, name, type) =>
  `export type ${name} = ${name === "FactPath" ? "FactName" : type.replace("FactPath", "FactName")};`;

/** The place of a product, up to the last that there can be. */
const PLACE = "\\[(?:\\d|[1-9]\\d|1\\d\\d)\\]";

/** A pattern that the paths of some names match, and nothing else. */
function patternOf(names) {
  const escaped = names.map((name) =>
    name
      .replace(/[.[\]]/g, "\\$&")
      .replace("\\[\\]", PLACE)
      .replace("*", ".+"),
  );
  return `^(?:${escaped.join("|")})$`;
}

/** The texts that a part of the schema lists, those of the parts included that it refers to. */
function listed(part, definitions) {
  if (part.$ref) return listed(definitions[decodeURIComponent(part.$ref.split("/").at(-1))], definitions);
  return part.anyOf ? part.anyOf.flatMap((one) => listed(one, definitions)) : (part.enum ?? [part.const]);
}

/** Puts a pattern in the place of the names: where a path is told, and where what a value comes from is told by paths. */
function withPatterns(schema) {
  const { FactPath: path, Because: because } = schema.definitions;
  const { properties, ...facts } = because.properties.facts;
  const names = listed(path, schema.definitions);
  schema.definitions.FactPath = { type: "string", pattern: patternOf(names), description: path.description };
  because.properties.facts = { ...facts, propertyNames: { pattern: patternOf(Object.keys(properties)) } };
  for (const name of Object.keys(schema.definitions).filter((one) => /^Fact(Name|In<)/.test(one))) {
    delete schema.definitions[name];
  }
  return schema;
}

/** Makes the JSON Schema of the document that the form hands over, from dist/element.d.ts and dist/api.d.ts. */
export async function makeRequestSchema(dist) {
  // On a fresh machine it is installed after this file has been loaded.
  const { createGenerator } = await import("ts-json-schema-generator");
  mkdirSync(folder, { recursive: true });
  const api = readFileSync(join(dist, "api.d.ts"), "utf8");
  if (api.match(PATHS)?.length !== 2) throw new Stop("api.d.ts declares the paths of facts in another way.");
  writeFileSync(join(folder, "api.d.ts"), api.replace(PATHS, asNames));
  const path = join(folder, "element.d.ts");
  writeFileSync(path, readFileSync(join(dist, "element.d.ts"), "utf8"));
  const type = "ServiceRequest";
  const generator = createGenerator({ path, type, expose: "all", topRef: false, skipTypeCheck: true });
  const schema = withPatterns(generator.createSchema(type));
  writeFileSync(join(dist, "request.schema.json"), `${JSON.stringify({ title: type, ...schema }, undefined, 2)}\n`);
}
