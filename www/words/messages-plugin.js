// Plain JavaScript, so that Vite's configuration and the tests under Node can both load it as it is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module.js";

const PREFIX = "messages:";
/** The catalogues that only a part asks for, and that are loaded by themselves: "messages:en-consent". */
const APART = ["estimate", "clauses", "consent", "kept", "lists", "whatIf", "done", "desk", "unloaded", "recompute"];
/** Those that a module of their own loads: what few need adds nothing to what loads all others. "messages:desk", "messages:recompute". */
const BY_THEMSELVES = ["desk", "recompute"];
/** Those that a page loads with the words of a language, and the command line by themselves. */
const BY_THEMSELVES_TOO = [...BY_THEMSELVES, "kept"];
/** Those that no page loads with the words of a language. */
const NOT_WITH_A_PAGE = ["unloaded", ...BY_THEMSELVES];
/** Those of the form itself, which nobody says who has no form. */
export const OF_FORM_ONLY = ["kept", "lists", "done"];
/** What of them is said before the part is there. */
const AT_ONCE = { estimate: ["title", "loading", "failed"] };
/** What the form asks for the estimate only. */
const OF_ESTIMATE = [
  "section.repairEstimate",
  "section.agreement",
  "section.known",
  "section.assumed",
  "item.warranty",
  "item.causes",
  "item.wantsResults",
  "item.thirdParty",
  "item.contaminated",
  "item.expectsReinstallation",
  "item.value",
  "item.replacementValue",
  "item.wearPercent",
  "repairEstimateRequested",
  "afterDecline",
  "serials",
  "soldUnderOtherTerms",
  "otherServiceAgreement",
  "known",
  "estimateSentOn",
  "deliveredOn",
  "invoicedOn",
  "withVat",
  "withSampleRates",
  "closures",
  "readOut",
  "closure",
  "problem.item.counts",
  "problem.item.replacementValue",
  "problem.item.wearPercent",
  "notice.sample",
  "notice.undecided",
];
/** What of the form's is said of an estimate only, and comes with it. */
const WITH_ESTIMATE = { form: ["along", "parcel", "live", "peek", "question", "fact", ...OF_ESTIMATE] };

/** The module that has them all: a folder of catalogues is a language, and is named nowhere else. */
const LANGUAGES = "messages:languages";

/** The module that loads what hosts of their own pages can say, each catalogue by itself. */
const HOST = "messages:host";
const OF_HOST = ["form", "estimate", "consent", "clauses"];

const languagesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, key: JSON.stringify(name) }));

/** What loads one catalogue of every language. */
function loadersOf(part, folder) {
  const loaders = languagesIn(folder).map(({ name, key }) => `${key}: () => import("messages:${name}-${part}")`);
  return `export default { ${loaders.join(", ")} };`;
}

/** The name of the module that has a part of a language. */
const moduleOf = (name, part) => `messages:${name}${part === "form" ? "" : `-${part}`}`;
const loaderOf = (name, part) => `${part}: () => import(${JSON.stringify(moduleOf(name, part))})`;

function hostModule(folder) {
  const loaders = languagesIn(folder).map(({ name, key }) => {
    return `${key}: { ${OF_HOST.map((part) => loaderOf(name, part)).join(", ")} }`;
  });
  return `export default { ${loaders.join(", ")} };`;
}

/** What loads the catalogues of every language, each when it is asked for; the words of a failure are always there. */
function languagesModule(folder, without) {
  const named = languagesIn(folder);
  const parts = ["form", ...APART.filter((part) => ![...NOT_WITH_A_PAGE, ...without].includes(part))];
  return [
    ...named.map(({ name }, at) => `import unloaded${at} from "messages:${name}-unloaded";`),
    "export const own = {",
    ...named.map(({ name, key }) => `${key}: { ${parts.map((part) => loaderOf(name, part)).join(", ")} },`),
    "};",
    `export const unloaded = { ${named.map(({ key }, at) => `${key}: unloaded${at}`).join(", ")} };`,
  ].join("\n");
}

/** The part that a message comes with; none where it is there from the start. */
function partOf(name, key) {
  const isIn = (keys = []) => keys.some((one) => key === one || key.startsWith(`${one}.`));
  if (APART.includes(name)) return isIn(AT_ONCE[name]) ? undefined : name;
  return isIn(WITH_ESTIMATE[name]) ? "estimate" : undefined;
}

/** The messages of a catalogue that come with a part, each in its place. */
function messagesOf(part, name, catalogue, path = "") {
  const entries = Object.entries(catalogue).map(([key, message]) => [
    key,
    typeof message === "string" ? message : messagesOf(part, name, message, `${path}${key}.`),
  ]);
  const isWanted = ([key, message]) =>
    typeof message === "string" ? partOf(name, `${path}${key}`) === part : Object.keys(message).length > 0;
  return Object.fromEntries(entries.filter(isWanted));
}

/** The catalogues of a language, by file name: `messages/en/form.json` holds the keys that begin with "form.". */
export function readCatalogues(folder, lang) {
  const files = readdirSync(join(folder, lang)).filter((file) => file.endsWith(".json"));
  const read = (file) => JSON.parse(readFileSync(join(folder, lang, file), "utf8"));
  return Object.fromEntries(files.sort().map((file) => [file.slice(0, -".json".length), read(file)]));
}

/**
 * Compiles the ICU messages of a language to plain functions: `import words from "messages:en"`.
 * A page under a strict policy may not make code from text, so nothing is left to compile there.
 *
 * @param without catalogues that are not needed there.
 */
export function messages(folder, { without = [] } = {}) {
  return {
    name: "upfront-terms:messages",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      if (id === `\0${LANGUAGES}`) return languagesModule(folder, without);
      if (id === `\0${HOST}`) return hostModule(folder);
      const asked = id.slice(PREFIX.length + 1);
      if (BY_THEMSELVES_TOO.includes(asked)) return loadersOf(asked, folder);
      const [lang, part] = asked.split("-");
      if (!existsSync(join(folder, lang))) this.error(`there are no messages in "${lang}"`);
      for (const file of readdirSync(join(folder, lang))) this.addWatchFile(join(folder, lang, file));
      const catalogues = Object.entries(readCatalogues(folder, lang)).map(([name, catalogue]) => {
        return [name, messagesOf(part, name, catalogue)];
      });
      const wanted = catalogues.filter(([, messages]) => Object.keys(messages).length > 0);
      return compileModule(new MessageFormat(lang), Object.fromEntries(wanted));
    },
  };
}
