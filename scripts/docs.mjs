// `npm run docs`: the API reference of the declarations, the task pages, and the pages that the module itself is the source
// of, as a static site in site/.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { setUpPackages } from "./packages.mjs";
import { have, main, run } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

const filesOf = (folder) => readdirSync(join(root, folder)).map((file) => join(root, folder, file));

/** The options of TypeDoc, with the pages in the order in which they are shown. */
function options(generated) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    name: `upfront-terms ${version}`,
    entryPoints: filesOf("www/lib").filter((file) => file.endsWith(".d.ts")),
    tsconfig: join(root, "scripts/docs/tsconfig.json"),
    projectDocuments: [...filesOf("docs/tasks"), ...generated],
    readme: join(root, "README.md"),
    out: join(root, "site"),
    // The declarations stand for themselves: a link to their source says nothing more.
    disableSources: true,
    githubPages: false,
    treatWarningsAsErrors: true,
  };
}

/** Makes the site of the built package. */
export async function makeDocs() {
  setUpPackages("scripts/docs", "TypeDoc");
  const { pages } = await import("./docs-pages.mjs");
  const folder = mkdtempSync(join(root, "target", "docs-"));
  try {
    const generated = Object.entries(pages()).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    writeFileSync(join(folder, "typedoc.json"), JSON.stringify(options(generated)));
    run(join(root, "scripts/docs/node_modules/.bin/typedoc"), ["--options", join(folder, "typedoc.json")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  have("The documentation is in site/index.html");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    setUp();
    await build(["module", "entries"]);
    await makeDocs();
  });
}
