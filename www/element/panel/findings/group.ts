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
    const { id, values, because } = finding;
    const key = id + JSON.stringify(values ?? {});
    const items = finding.item === undefined ? [] : [finding.item];
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { key, id, items, because, ...(values && { values }) });
    } else {
      known.items.push(...items);
      // One finding, one rule: only the facts can differ between its items.
      known.because = { ...known.because, facts: { ...known.because.facts, ...because.facts } };
    }
  }
  return [...groups.values()];
}
