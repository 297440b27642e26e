import type { ConsentExample } from "./models/consent.ts";
import type { FieldExample, FormExample } from "./models/form.ts";
import type { Example } from "./models/panel.ts";

/** What every example has. */
export interface Named {
  name: string;
}

const files = import.meta.glob<Named[]>("../**/examples.json", { eager: true, import: "default" });

/** Every example, by the folder of its part: "panel/range", or "." for the element itself. */
export const examples: [part: string, example: Named][] = Object.entries(files).flatMap(([path, list]) => {
  const part = path.split("/").slice(1, -1).join("/") || ".";
  return list.map((example): [string, Named] => [part, example]);
});

/** The parts that are drawn from an estimate. */
const PANEL = /^panel(?!\/(why|line)$)/;

/** The examples of the panel and of its parts. */
export const panelExamples = examples.filter(([part]) => PANEL.test(part)) as [string, Example][];

/** The example of a part by its name. */
function find(part: string, name: string): unknown {
  const found = examples.find(([of, example]) => of === part && example.name === name);
  if (found === undefined) throw new RangeError(`${part} has no example "${name}"`);
  return found[1];
}

/** An example of the panel's part. */
export const exampleOf = (part: string, name: string) => find(`panel/${part}`, name) as Example;
/** An example of the form or of a part of it. */
export const formExampleOf = (part: string, name: string) => find(part, name) as FormExample;
/** An example of a field. */
export const fieldExampleOf = (name: string) => find("form/fields", name) as FieldExample;
/** An example of the consents or of a part of them. */
export const consentExampleOf = (part: string, name: string) => find(part, name) as ConsentExample;
/** An example of any other part. */
export const anyExampleOf = <T extends Named>(part: string, name: string) => find(part, name) as T;
