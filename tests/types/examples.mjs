// The examples of tests/examples, and the functions that api.d.ts declares.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../examples/", import.meta.url);

const read = (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
/** Most functions take one object, some nothing, one takes two arguments. */
const argsOf = ({ q, args }) => args ?? (q === undefined ? [] : [q]);

/** Every example, as `{ name, fn, args }`. */
export const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ name: file.replace(".json", ""), fn: read(file).fn, args: argsOf(read(file)) }));

/** The text of the declarations, without comments. */
export const declarations = readFileSync(new URL("../../www/lib/api.d.ts", import.meta.url), "utf8").replaceAll(
  /\/\*[\s\S]*?\*\/|\/\/.*/g,
  "",
);

/** What the declarations export besides types, "default" for the default export; what is declared in two ways is one. */
export const declaredNames = [
  ...new Set(
    [...declarations.matchAll(/^export (default )?(?:function|class|const) (\w+)/gm)].map(([, isDefault, name]) =>
      isDefault ? "default" : name,
    ),
  ),
];
