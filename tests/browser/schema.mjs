// Whether a document is one that dist/request.schema.json describes.

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

export const schema = JSON.parse(readFileSync(new URL("../../dist/request.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

/** What is wrong with a document, by path. */
export const wrong = (document) =>
  validate(document) ? [] : validate.errors.map((one) => `${one.instancePath}: ${one.message}`);
