import type {
  ChoiceEffect,
  ConsentEffect,
  ConsentEffects,
  DataProcessing,
  Kept,
  LegalAct,
  LegalBasis,
  Stated,
} from "../../lib/api.js";
import type { Words } from "../words.ts";
import { effectText } from "./choice.ts";
import { articleText, sectionText } from "./law.ts";
import { rightText } from "./rights.ts";
import { type Told, toldOf } from "./source.ts";

/** One thing that is known of a choice: its name, and lines or lists of them. */
export interface Detail {
  title: string;
  told: (Told | Consequences)[];
}

/** What ends, what stays, what is not undone or what the policy leaves open, under its own name. */
export interface Consequences {
  kind: string;
  list: Told[];
}

/** All that is known of one choice, each line with where it comes from. */
export function choiceDetails(words: Words, effects: ConsentEffects, effect: ConsentEffect): Detail[] {
  const { data, purposes, legalBases, kept, ifRefused, ifWithdrawn, dependsOn = [], rights } = effect;
  const depends = dependsOn.map(({ takes, met, because }) => {
    const whether = met ? "met" : "unmet";
    return toldOf(words, words.t(`consent.depends.${takes}.${whether}`), because);
  });
  const article = (id: string) => effects.rights.find((right) => right.id === id)?.article ?? "";
  const all = {
    data: [stated(words, data, (id) => words.t(`consent.data.${id}`))],
    purposes: [purposesOf(words, purposes)],
    basis: legalBases.map((basis) => basisOf(words, basis)),
    kept: kept.map((one) => toldOf(words, keptText(words, one), one.because)),
    depends,
    refused: consequences(words, ifRefused),
    withdrawn: consequences(words, ifWithdrawn),
    rights: [stated(words, rights, (id) => rightText(words, { id, article: article(id) }))],
  };
  return Object.entries(all).flatMap(([name, told]) =>
    told.length === 0 ? [] : { title: words.t(`consent.details.${name}`), told },
  );
}

/** What happens to data without a consent. */
export function processingTitle(words: Words, { id }: Pick<DataProcessing, "id">): string {
  return words.t(`consent.anyway.${id}`);
}

/** The right to object to it, where there is one. */
export function objectionText(
  words: Words,
  { rights }: Pick<ConsentEffects, "rights">,
  processing: DataProcessing,
): string | undefined {
  const objection = rights.find(({ id }) => id === "objection" && processing.rights.ids.includes(id));
  return objection && words.t("consent.anyway.objection", { article: articleText(words, objection.article) });
}

/** What is known of that, each line with where it comes from. */
export function processingDetails(words: Words, { purposes, legalBasis }: DataProcessing): Detail[] {
  return [
    { title: words.t("consent.details.purposes"), told: [purposesOf(words, purposes)] },
    { title: words.t("consent.details.basis"), told: [basisOf(words, legalBasis)] },
  ];
}

function purposesOf(words: Words, purposes: ConsentEffect["purposes"]): Told {
  return stated(words, purposes, (id) => words.t(`consent.purpose.${id}`));
}

function stated<Id extends string>(words: Words, { ids, because }: Stated<Id>, name: (id: Id) => string): Told {
  return toldOf(words, ids.map(name).join(", "), because);
}

/** A directive is cited by articles, an act by sections. */
const placeIn = (words: Words, { id, section }: LegalAct) =>
  id === "ePrivacyDirective" ? articleText(words, section) : sectionText(words, section);

/** "Your consent, art. 6(1)(a) GDPR, with section 10(1) of the Danish Marketing Practices Act." */
function basisOf(words: Words, { id, article: place, acts, modality, because }: LegalBasis): Told {
  const article = articleText(words, place);
  const basis = words.t(`consent.basis.${id}`);
  const named = acts?.map((act) => words.t(`consent.act.${act.id}`, { section: placeIn(words, act) })) ?? [];
  const text =
    named.length === 0
      ? words.t("consent.basis.article", { basis, article })
      : words.t("consent.basis.withActs", { basis, article, acts: words.list(named) });
  const unsaid = modality === "unstated" ? ` ${words.t("consent.basis.unstated")}` : "";
  return toldOf(words, `${text}.${unsaid}`, because);
}

/** A date where there is one, the rule where not, and that nothing is said where nothing is. */
function keptText(words: Words, { rule, keepUntil, endsWith, because }: Kept): string {
  if (rule === undefined) return words.t(endsWith ? "consent.kept.contact" : "consent.kept.unstated");
  const { count, after } = rule;
  if (keepUntil === undefined) return words.t("consent.kept.proof.rule", { count });
  const sent = words.date(String(because.facts?.[after]));
  return words.t("consent.kept.proof.date", { count, sent, date: words.date(keepUntil) });
}

const KINDS = ["stops", "stays", "notUndone", "unsaid"] as const;

function consequences(words: Words, effects: readonly ChoiceEffect[]): Consequences[] {
  const kindOf = ({ kind, modality }: ChoiceEffect) => (modality === "unstated" ? "unsaid" : kind);
  return KINDS.flatMap((kind) => {
    const list = effects.filter((effect) => kindOf(effect) === kind);
    if (list.length === 0) return [];
    const told = list.map((effect) => toldOf(words, effectText(words, effect), effect.because, effect.article));
    return { kind: words.t(`consent.kind.${kind}`), list: told };
  });
}
