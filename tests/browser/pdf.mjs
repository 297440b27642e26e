// The text of a PDF that Chromium has printed, page by page.

import { inflateSync } from "node:zlib";

/** The objects of a file by their number: what they say of themselves, and what they hold. */
function objectsOf(pdf) {
  const text = pdf.toString("latin1");
  const found = [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)endobj/gm)];
  return new Map(
    found.map(([, number, body]) => {
      const [dict, held] = body.split(/\bstream\r?\n/);
      const bytes = held && Buffer.from(held.slice(0, held.lastIndexOf("endstream")), "latin1");
      const plain = () => (dict.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
      return [number, { dict, plain }];
    }),
  );
}

/** A font's letters by their glyphs. */
function lettersOf(map) {
  const letters = new Map();
  const letter = (hex) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, code] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(Number.parseInt(glyph, 16), letter(code));
  }
  for (const [, block] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, code] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [first, last, start] = [from, to, code].map((hex) => Number.parseInt(hex, 16));
      for (let glyph = first; glyph <= last; glyph += 1)
        letters.set(glyph, String.fromCodePoint(start + glyph - first));
    }
  }
  return letters;
}

/** The text of each page, in the order in which it is painted, without white space. */
export function pagesOf(pdf) {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ dict }) => /\/Type \/Page\b/.test(dict));
  return pages.map(({ dict }) => {
    const fonts = new Map();
    const [, named = ""] = /\/Font <<([^>]*)>>/.exec(dict) ?? [];
    for (const [, name, number] of named.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const [, map] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number).dict) ?? [];
      fonts.set(name, map ? lettersOf(objects.get(map).plain()) : new Map());
    }
    const [, content] = /\/Contents (\d+) 0 R/.exec(dict);
    let font = new Map();
    const painted = objects
      .get(content)
      .plain()
      .matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g);
    return [...painted]
      .map(([, name, glyphs]) => {
        if (name) font = fonts.get(name) ?? font;
        return (glyphs?.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? "").join("");
      })
      .join("")
      .replace(/\s/g, "");
  });
}
