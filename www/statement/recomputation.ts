import type { Difference, Effects, Recomputation } from "../lib/server.js";
import { differenceTexts } from "../words/difference.ts";
import { toldPlace } from "../words/estimate-difference.ts";
import { folded } from "../words/folded.ts";
import type { Products } from "../words/product.ts";
import { rangeSentence } from "../words/range.ts";
import { shortened } from "../words/shortened.ts";
import type { Words } from "../words/words.ts";

/** As much of a value as is shown: whoever sent the document has chosen how long it is. */
const SHOWN = 200;

/** A recomputation as plain text: what is the same, what differs, and what nobody has checked. */
export function recomputationText(words: Words, recomputed: Recomputation): string {
  const { result, asSent, effects, estimate, facts, differences, reasons, notChecked } = recomputed;
  // Where the estimates are the same, it has been said already.
  const head = [
    words.t("recompute.title"),
    words.t(`recompute.result.${result}`),
    ...(result === asSent && result !== "differs" ? [] : [words.t(`recompute.asSent.${asSent}`)]),
  ];
  const told = (found: Difference[]) => found.map((one) => `- ${differenceText(words, one, facts.items)}`);
  const listed = (paths: string[]) => paths.map((path) => `- ${path}`);
  return [
    `${head.join("\n")}\n`,
    ...section(words.t("recompute.ours"), [rangeSentence(words, estimate, facts)]),
    ...section(words.t("recompute.effects"), effects ? effectLines(words, effects) : []),
    ...section(words.t("recompute.differences"), told(differences)),
    ...section(words.t("recompute.reasons"), told(reasons)),
    ...section(words.t("recompute.used"), listed(notChecked.used)),
    ...section(words.t("recompute.unused"), listed(notChecked.unused)),
  ].join("\n");
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [`${title}\n${lines.map((line) => `  ${folded(line)}\n`).join("")}`] : [];
}

/** What each thing that the host knows changes, and all of it where it is more than one. */
function effectLines(words: Words, { each, together }: Effects): string[] {
  const all = each.length === 1 ? each : [...each, { name: "together", differences: together }];
  return all.flatMap(({ name, differences }) => [
    words.t(`recompute.effect.${name}`),
    ...differenceTexts(words, differences).map((text) => `  - ${text}`),
  ]);
}

/** In words where there are any, and where it is in the data. */
function differenceText(words: Words, { path, customer, ours }: Difference, products: Products = []): string {
  const { what, before, now } = toldPlace(words, { path, before: customer, now: ours }, { products });
  const shown = (value: unknown) =>
    value === undefined ? words.t("recompute.nothing") : shortened(JSON.stringify(value), SHOWN);
  const place = shortened(path, SHOWN);
  return words.t("recompute.difference", {
    path: what ? `${what} (${place})` : place,
    customer: before ?? shown(customer),
    ours: now ?? shown(ours),
  });
}
