import type { Because, Finding } from "../../../lib/api.js";

/** A finding, said once for all the items it concerns. */
export interface Grouped {
  key: string;
  id: string;
  values?: Finding["values"];
  /** The places of the items, from 0; none where it concerns the whole matter. */
  items: number[];
  because: Because;
}

/** The findings of a kind in their order, those that differ in nothing but the item as one. */
export function groupFindings(findings: readonly Finding[], kind: Finding["kind"]): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const finding of findings) {
    if (finding.kind !== kind) continue;
    const key = finding.id + JSON.stringify(finding.values ?? {});
    const index = /\[(\d+)\]/.exec(finding.of ?? "")?.[1];
    const items = index === undefined ? [] : [Number(index)];
    const known = groups.get(key);
    if (known === undefined) {
      const { id, values, because } = finding;
      groups.set(key, {
        key,
        id,
        items,
        because: { ...because, facts: { ...because.facts } },
        ...(values && { values }),
      });
    } else {
      known.items.push(...items);
      // One finding, one rule: only the facts can differ between its items.
      Object.assign(known.because.facts, finding.because.facts);
    }
  }
  return [...groups.values()];
}
