// What stands on the tag and between the tags, where HTML says nothing of a slip.

import type { EstimateMistake } from "../events.ts";
import { shortened } from "./found.ts";

/** A property, and its attribute where it has one. */
export type Settable = ReadonlyMap<string, string | undefined>;

/** Attributes that are written otherwise, or that only a script can set: "vatPercent" in HTML is "vatpercent". */
export function mistakesInAttributes(element: HTMLElement, settable: Settable): EstimateMistake[] {
  const known = [...settable.values()];
  return element.getAttributeNames().flatMap((path) => {
    if (known.includes(path)) return [];
    const found = [...settable].find(([name]) => name.toLowerCase() === path.replaceAll("-", ""));
    if (found === undefined) return [];
    const [name, attribute] = found;
    const message = attribute
      ? `is no attribute: it is written \`${attribute}\``
      : `is no attribute: set the property \`${name}\` by a script`;
    return [{ path, message }];
  });
}

/** What stands in no place of the form, and fields that nothing is handed over of. */
export function mistakesInSlots(element: HTMLElement, slots: readonly string[]): EstimateMistake[] {
  const placed = [...element.children];
  const lost = placed.filter(({ slot }) => slot !== "" && !slots.includes(slot));
  const there = slots.length > 0 ? `; there is ${slots.join(", ")}` : "";
  return [
    ...[...new Set(lost.map(({ slot }) => slot))].map((slot) => ({
      path: "slot",
      message: `\`${shortened(slot)}\` is not known, and what stands there is not shown${there}`,
    })),
    ...placed
      .filter(({ slot }) => slots.includes(slot))
      .flatMap((one) => [one, ...one.querySelectorAll("input, select, textarea")])
      .filter((one) => one.matches(UNNAMED) && !(one as HTMLInputElement).form)
      .slice(0, 1)
      .map(({ localName }) => ({
        path: "before-submit",
        message: `expected a \`name\`, found <${localName}> without one: what is filled in there is not handed over`,
      })),
  ];
}

const UNNAMED =
  ":is(input:not([type=button], [type=submit], [type=reset], [type=image]), select, textarea):not([name]:not([name='']))";
