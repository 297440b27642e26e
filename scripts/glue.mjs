// What is changed of wasm-bindgen's glue alike for WebAssembly and for plain JavaScript.

import { Stop } from "./say.mjs";

/** What the glue makes of the environment's classes as soon as it is read; they need not be there before the module is used. */
const TEXT_TOOLS = {
  decoder: /let cachedTextDecoder = (new TextDecoder\(.*\));\ncachedTextDecoder\.decode\(\);\n/,
  encoder: /const cachedTextEncoder = new TextEncoder\(\);\n(\nif \(!\('encodeInto'.*?\n}\n)/s,
};

/** The glue without any need of its environment on import: its text tools are made with the first instance. */
export function withoutWorkOnImport(glue) {
  const [decoder, encoder] = [TEXT_TOOLS.decoder.exec(glue), TEXT_TOOLS.encoder.exec(glue)];
  if (!decoder || !encoder)
    throw new Stop("The glue makes its text tools in another way than scripts/glue.mjs expects.");
  const make = `function makeTextTools() {
    if (cachedTextEncoder) return;
    cachedTextDecoder = ${decoder[1]};
    cachedTextEncoder = new TextEncoder();${encoder[1]}}
`;
  return glue.replace(decoder[0], "let cachedTextDecoder;\n").replace(encoder[0], `let cachedTextEncoder;\n${make}`);
}
