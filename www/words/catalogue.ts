/** The values of a message. Plural forms need numbers; everything else is put into words before it comes here. */
export type MessageValues = Record<string, string | number>;

/** A message as the build makes it from a catalogue, or as a host gives it: fixed words, or a function of the values. */
export type Message = string | ((values: MessageValues) => string);

/** Messages by key. Keys nest: "estimate.range.title" is found in `{ estimate: { range: { title } } }` or spelt out whole. */
export interface Catalogue {
  [key: string]: Message | Catalogue;
}

/** The first catalogue's message for a key, or `undefined`. */
export function findMessage(catalogues: readonly Catalogue[], key: string): Message | undefined {
  for (const catalogue of catalogues) {
    const found = lookUp(catalogue, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lookUp(catalogue: Catalogue, key: string): Message | undefined {
  const whole = own(catalogue, key);
  if (isMessage(whole)) return whole;
  let at: Message | Catalogue | undefined = catalogue;
  for (const part of key.split(".")) {
    if (at === undefined || isMessage(at)) return undefined;
    at = own(at, part);
  }
  return isMessage(at) ? at : undefined;
}

/** A finding named "constructor" must not find `Object.prototype.constructor`. */
function own(catalogue: Catalogue, key: string): Message | Catalogue | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
}

function isMessage(x: Message | Catalogue | undefined): x is Message {
  return typeof x === "string" || typeof x === "function";
}
