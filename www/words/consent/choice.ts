import type { ChoiceEffect, ConsentEffect, ConsentEffects, ConsentId, Edition, TextChange } from "../../lib/api.js";
import type { Words } from "../words.ts";
import { textOf } from "./policy.ts";

/** "May we …?" */
export function questionText(words: Words, id: ConsentId): string {
  return words.t(`consent.choice.${id}.question`);
}

/** What a yes to it allows. */
export function yesText(words: Words, id: ConsentId): string {
  return words.t(`consent.choice.${id}.yes`);
}

/** What follows from a choice. */
export function effectText(words: Words, { id }: Pick<ChoiceEffect, "id">): string {
  return words.t(`consent.effect.${id}`);
}

/** What a choice comes to as it stands. */
export interface ChoiceWords {
  state: string;
  /** Without a yes what follows from that, with one what it still lacks from other choices. */
  follows: string[];
}

/** `answered`: the choice was made here, and is no yes that was given earlier and still holds. */
export function choiceOf(
  words: Words,
  effects: ConsentEffects,
  { state, ifRefused, dependsOn = [] }: ConsentEffect,
  answered: boolean,
): ChoiceWords {
  const shown = state === "given" && !answered ? "still" : state;
  const follows =
    state === "given"
      ? dependsOn.filter(({ met }) => !met).map(({ takes }) => words.t(`consent.depends.${takes}.unmet`))
      : own(effects, ifRefused).map((effect) => effectText(words, effect));
  return { state: words.t(`consent.state.${shown}`), follows };
}

/** What follows from a no to any of the consents alike is said once for all of them. */
export function followsFromEveryNo({ choices }: ConsentEffects): ChoiceEffect[] {
  const [first, ...others] = choices.filter(({ needsConsent }) => needsConsent);
  const everywhere = ({ id }: ChoiceEffect) => others.every(({ ifRefused }) => ifRefused.some((one) => one.id === id));
  return first?.ifRefused.filter(everywhere) ?? [];
}

function own(effects: ConsentEffects, ifRefused: readonly ChoiceEffect[]): ChoiceEffect[] {
  const shared = followsFromEveryNo(effects).map(({ id }) => id);
  return ifRefused.filter(({ id }) => !shared.includes(id));
}

/** Every use of a profile that any published text names, and which of them names it. */
export function profilingText(
  words: Words,
  { profiling: { uses } }: Pick<ConsentEffects, "profiling">,
  texts: readonly Edition[],
): string {
  const told = uses.map(({ id, statedBy }) => {
    const use = words.t(`consent.profiling.use.${id}`);
    const [only, ...others] = statedBy;
    if (others.length > 0 || only === undefined) return words.t("consent.profiling.statedByAll", { use });
    return words.t("consent.profiling.statedByOne", { use, text: textOf(words, only, texts) });
  });
  const differ = uses.some(({ statedBy }) => statedBy.length < texts.length);
  const all = words.t("consent.profiling.uses", { uses: told.join("; ") });
  return differ ? `${all} ${words.t("consent.profiling.wider")}` : all;
}

/** The changes of which a code says what is new or gone. */
const OF_CODES: readonly TextChange["code"][] = ["profilingUseAdded", "profilingUseGone"];

/** "another wording and a new use of a profile: …". */
export function changesText(words: Words, changes: readonly TextChange[]): string {
  // What is named by a code has words of its own.
  const value = (code: TextChange["code"], raw: string | number | undefined) =>
    OF_CODES.includes(code) && raw !== undefined ? words.t(`consent.profiling.use.${raw}`) : (raw ?? "");
  return words.list(
    changes.map(({ code, from, to }) =>
      words.t(`consent.again.${code}`, { from: value(code, from), to: value(code, to) }),
    ),
  );
}
