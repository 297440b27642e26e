import type { Because, Facts, Finding } from "../lib/api.js";
import type { Line } from "./line.ts";
import { messageValues } from "./values.ts";
import type { Words } from "./words.ts";

/** The kinds of findings, in the order in which they are told. */
export const FINDING_KINDS = [
  "warning",
  "duty",
  "right",
  "exclusion",
  "disclosure",
] as const satisfies Finding["kind"][];

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
      known.because = because && { ...because, facts: { ...known.because.facts, ...because.facts } };
    }
  }
  return [...groups.values()];
}

/** "2 warnings": the heading over the findings of a kind. */
export function findingsTitle(words: Words, kind: Finding["kind"], count: number): string {
  return words.t(`estimate.findings.${kind}`, { count });
}

/** The words of a finding, with its figures where it may come without, and of which items it speaks where it does not speak of all. */
export function findingText(words: Words, finding: Grouped, { items }: Pick<Facts, "items">): string {
  const figures = `estimate.finding.${finding.id}Figures`;
  const key = finding.values && words.has(figures) ? figures : `estimate.finding.${finding.id}`;
  const text = words.t(key, messageValues(words, finding.values));
  const of = finding.items.length;
  if (of === 0 || of === (items?.length ?? 1)) return text;
  const numbers = words.list(finding.items.map((index) => String(index + 1)));
  return words.t("estimate.findings.ofItems", { text, count: of, numbers });
}

/** A finding with its reason. */
export function findingLine(words: Words, finding: Grouped, facts: Pick<Facts, "items">): Line {
  return { label: findingText(words, finding, facts), because: finding.because };
}
