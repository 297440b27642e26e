// How dist/custom-elements.json is made: by the analyzer from the elements' classes and their comments, with the parts
// and custom properties of theming.json. A test holds all of it against the sources.

import { readFileSync } from "node:fs";

const MODULE = "dist/element.js";

const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");
const theming = JSON.parse(read("theming.json"));

const partsOf = (parts) => Object.entries(parts).map(([name, description]) => ({ name, description }));
const cssParts = {
  "service-request": partsOf({ ...theming.parts, ...theming.formParts }),
  "service-estimate": partsOf(theming.parts),
};

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
const isForPages = ({ name, privacy = "public", static: isStatic }) =>
  !isStatic && privacy === "public" && !name.startsWith("#") && !/Callback$|^addEventListener$/.test(name);

/** Where a member was inherited from is no concern of a page's: that class is not in the package. */
const ownOf = ({ inheritedFrom: _, ...own }) => own;

/** The elements by their tags, each a class that the package exports. */
const ELEMENTS = { "service-request": "ServiceRequestElement", "service-estimate": "ServiceEstimateElement" };

/** The elements that are declared, with what a page can use of each. */
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
    const declarations = Object.entries(ELEMENTS).map(([tag, name]) => {
      const element = classes.find((one) => one.name === name);
      element.members = element.members.filter(isForPages).map(ownOf);
      element.attributes = element.attributes.map(ownOf);
      return Object.assign(element, {
        cssParts: cssParts[tag],
        cssProperties: cssProperties(),
        superclass: { name: "HTMLElement" },
      });
    });
    const exports = Object.entries(ELEMENTS).flatMap(([tag, name]) => {
      const declaration = { name, module: MODULE };
      return [
        { kind: "js", name, declaration },
        { kind: "custom-element-definition", name: tag, declaration },
      ];
    });
    customElementsManifest.modules = [{ kind: "javascript-module", path: MODULE, declarations, exports }];
  },
};

export default {
  litelement: true,
  // It would write itself into the nearest package.json.
  packagejson: false,
  globs: ["service-request.ts", "service-estimate.ts", "estimate-element.ts", "host/form-field.ts"],
  plugins: [forPages],
};
