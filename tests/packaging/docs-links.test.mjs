// The documentation's check for dead links tells them from good ones. `npm run docs` makes it on the whole site.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deadLinks } from "../../scripts/docs-links.mjs";
import { freshFolder, root } from "./fresh.mjs";

const OWN = "https://github.com/upfront-terms/upfront-terms/blob/main";

test("Links to pages, places in them and files of the repository are followed, and only the dead are named", (t) => {
  const site = freshFolder(t);
  mkdirSync(join(site, "more"));
  const good = [
    "#here",
    "more/page.html",
    "more/page.html#there",
    "style.css",
    "https://example.org/any",
    `${OWN}/README.md`,
  ];
  const dead = ["#nowhere", "gone.html", "more/page.html#gone", "more", `${OWN}/docs/gone.md`];
  const links = [...good, ...dead].map((address) => `<a href="${address}">a</a>`).join("\n");
  writeFileSync(join(site, "index.html"), `<h1 id="here">a</h1>${links}<img src="gone.png">`);
  writeFileSync(join(site, "more/page.html"), '<h1 id="there">a</h1><a href="../index.html#here">a</a>');
  writeFileSync(join(site, "style.css"), "");
  assert.deepEqual(
    deadLinks(site, root),
    [...dead, "gone.png"].map((address) => `index.html: ${address}`),
  );
});
