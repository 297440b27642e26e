// `npm run docs`: the API reference of the declarations, the task pages, and the pages that the module itself is the source
// of, as a static site in site/. No link in it leads nowhere.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { addExamples, EXAMPLES } from "./docs-examples.mjs";
import { deadLinks } from "./docs-links.mjs";
import { setUpPackages } from "./packages.mjs";
import { have, main, run, Stop } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

/** The pages of docs/tasks in the order in which one comes to need them. */
const TASKS = [
  ...[
    "what-this-is-not",
    "show-an-estimate",
    "the-element",
    "our-words-on-your-page",
    "supply-rates-and-closures",
    "choose-an-interpretation",
    "change-a-number-of-the-terms",
    "recompute-on-the-server",
  ],
  ...["ledgers-and-arrow-tables", "the-command-line", "add-a-language", "theme", "csp-and-sri"],
];

function taskPages() {
  const files = readdirSync(join(root, "docs/tasks"));
  const unlisted = files.filter((file) => !TASKS.includes(file.replace(".md", "")));
  if (unlisted.length) throw new Stop(`docs/tasks/${unlisted[0]} has no place among TASKS in scripts/docs.mjs.`);
  return TASKS.map((name) => join(root, "docs/tasks", `${name}.md`));
}

const declarations = () =>
  readdirSync(join(root, "www/lib"))
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => join(root, "www/lib", file));

/** Where the README's links lead from wherever it is read. */
const REPOSITORY = "https://github.com/upfront-terms/upfront-terms/blob/main/";
const PICTURES = "https://raw.githubusercontent.com/upfront-terms/upfront-terms/main/";

/** The README with its links to files of the repository as seen from a folder of target/, for the site to have their pages. */
function readme() {
  const text = readFileSync(join(root, "README.md"), "utf8");
  return text.replaceAll(`](${REPOSITORY}`, "](../../").replaceAll(`](${PICTURES}`, "](../../");
}

/** The options of TypeDoc, with the pages in the order in which they are shown. */
function options(folder, generated) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    name: `upfront-terms ${version}`,
    entryPoints: declarations(),
    tsconfig: join(root, "scripts/docs/tsconfig.json"),
    projectDocuments: [...taskPages(), ...generated],
    readme: join(folder, "README.md"),
    out: join(root, "site"),
    customCss: join(root, "scripts/docs/site.css"),
    customJs: join(root, "scripts/docs/site.js"),
    // The name of a source is not a link because it has a point in it.
    markdownItOptions: { html: true, linkify: false },
    favicon: join(root, "www/demo/icon.svg"),
    // Pages by what they are for; in a module the functions come before the types that they speak in.
    navigation: { includeGroups: true },
    navigationLinks: { Examples: EXAMPLES },
    groupOrder: ["How to", "What it knows", "Modules", "Functions", "Classes", "Variables", "*"],
    sort: ["kind", "instance-first", "alphabetical-ignoring-documents"],
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
    writeFileSync(join(folder, "README.md"), readme());
    writeFileSync(join(folder, "typedoc.json"), JSON.stringify(options(folder, generated)));
    run(join(root, "scripts/docs/node_modules/.bin/typedoc"), ["--options", join(folder, "typedoc.json")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  addExamples(join(root, "site"));
  const dead = deadLinks(join(root, "site"), root);
  if (dead.length) throw new Stop(`Links that lead nowhere:\n${dead.join("\n")}`);
  have("The documentation is in site/index.html");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    // What is built is enough to make pages of: nobody needs Rust to read.
    if (existsSync(join(root, "dist/custom-elements.json"))) {
      have("dist is there: the pages are made of it");
    } else {
      setUp();
      await build(["module", "entries", "element"]);
    }
    await makeDocs();
  });
}
