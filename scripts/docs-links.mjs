// Which links of the documentation's site lead nowhere. Other people's sites are not asked.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** A link into this repository, as pages outside it have them. */
const OWN = /^https:\/\/github\.com\/upfront-terms\/upfront-terms\/(?:tree|blob)\/main\/([^#?]*)/;

const decoded = (text) => decodeURIComponent(text.replaceAll("&amp;", "&"));
const addresses = (html) => [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => decoded(address));
const anchors = (html) => new Set([...html.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, name]) => decoded(name)));

/** The dead links of the site in `folder`, as "page: address"; `repository` is where links into it must find a file. */
export function deadLinks(folder, repository) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
  const texts = new Map(names.map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]));
  const anchorsOf = new Map([...texts].map(([file, html]) => [file, anchors(html)]));
  const leads = (from, address) => {
    const own = address.match(OWN);
    if (own) return existsSync(join(repository, own[1]));
    if (/^[a-z]+:/i.test(address)) return true;
    const [path, anchor] = address.split("#");
    const file = path ? join(dirname(from), path) : from;
    if (!existsSync(file) || statSync(file).isDirectory()) return false;
    return !anchor || !anchorsOf.has(file) || anchorsOf.get(file).has(anchor);
  };
  return [...texts].flatMap(([file, html]) =>
    addresses(html)
      .filter((address) => !leads(file, address))
      .map((address) => `${relative(folder, file)}: ${address}`),
  );
}
