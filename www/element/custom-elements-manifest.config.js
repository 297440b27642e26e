// How dist/custom-elements.json is made: by the analyzer from the element's classes and their comments, with the parts
// and custom properties of theming.json. A test holds all of it against the sources.

import { readFileSync } from "node:fs";

const MODULE = "dist/element.js";

const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");
const theming = JSON.parse(read("theming.json"));

const cssParts = Object.entries(theming.parts).map(([name, description]) => ({ name, description }));

/** The custom properties with the values that the theme gives them. */
function cssProperties() {
  const values = new Map([...read("theme.css").matchAll(/^\s+(--[\w-]+):\s*([^;]+);/gm)].map(([, ...one]) => one));
  return Object.entries(theming.properties).map(([name, description]) => ({
    name,
    description,
    default: values.get(name)?.replace(/\s+/g, " "),
  }));
}

/** What a page has no business with: the reactive element's own, and what the parts ask of their element. */
const isForPages = ({ name, privacy, static: isStatic }) =>
  !isStatic && !privacy && !name.startsWith("#") && !name.endsWith("Callback");

/** Where a member was inherited from is no concern of a page's: that class is not in the package. */
const ownOf = ({ inheritedFrom: _, ...own }) => own;

/** The one element that is declared, with what a page can use of it. */
const forPages = {
  name: "for-pages",
  analyzePhase({ ts, node, moduleDoc }) {
    // The analyzer itself shows such methods.
    if (!ts.isMethodDeclaration(node) || !ts.getJSDocTags(node).some((tag) => tag.tagName.text === "internal")) return;
    const methods = moduleDoc.declarations.flatMap(({ members }) => members ?? []);
    for (const method of methods) if (method.name === node.name.getText()) method.privacy = "protected";
  },
  packageLinkPhase({ customElementsManifest }) {
    const classes = customElementsManifest.modules.flatMap(({ declarations }) => declarations);
    const element = classes.find(({ name }) => name === "ServiceEstimate");
    element.members = element.members.filter(isForPages).map(ownOf);
    element.attributes = element.attributes.map(ownOf);
    Object.assign(element, { cssParts, cssProperties: cssProperties(), superclass: { name: "HTMLElement" } });
    const declaration = { name: "ServiceEstimate", module: MODULE };
    const exports = [
      { kind: "js", name: "ServiceEstimate", declaration },
      { kind: "custom-element-definition", name: "service-estimate", declaration },
    ];
    customElementsManifest.modules = [{ kind: "javascript-module", path: MODULE, declarations: [element], exports }];
  },
};

export default {
  litelement: true,
  // It would write itself into the nearest package.json.
  packagejson: false,
  globs: ["service-estimate.ts", "host/form-field.ts"],
  plugins: [forPages],
};
