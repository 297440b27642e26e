import { html, nothing, type TemplateResult } from "lit";
import {
  type FoundDifference,
  type ToldDifferences,
  toldDifferences,
  toldPlace,
} from "../../../words/estimate-difference.ts";
import { shortened } from "../../../words/shortened.ts";
import type { Words } from "../../../words/words.ts";
import type { Compared } from "./compared.ts";
import type { Refusal } from "./read.ts";

/** What is said of a file that was to be opened. */
export interface OpenedModel {
  words: Words;
  /** The name of the file. */
  name: string;
  refused?: Refusal | "notLoaded" | undefined;
  /** Missing while the rules are not there to compare. */
  compared?: Compared | undefined;
}

/** As many differences as are told, and as much of each value: whoever has made the file has chosen how long they are. */
const MOST = 20;
const LONGEST = 100;

/** What came of it. */
export function renderOpened({ words, name, refused, compared }: OpenedModel): TemplateResult {
  const told = compared && toldDifferences(words, compared.differences, compared.of);
  const result = resultOf(compared, told);
  return html`<div class="kept-opened notice" part="notice" id="opened" role="group" aria-labelledby="opened-text" tabindex="-1">
    <p id="opened-text">
      ${words.t(refused ? `kept.file.refused.${refused}` : "kept.file.opened", { name })}
      ${refused ? nothing : words.t(`kept.file.result.${result}`)}
    </p>
    ${told ? renderFigures(words, told, IN_FILE) : nothing}
    ${compared && told ? renderPlaces(words, compared) : nothing}
    ${compared ? remarks(words, compared).map((text) => html`<p>${text}</p>`) : nothing}
    ${compared ? renderSince(words, compared) : nothing}
  </div>`;
}

function resultOf(compared: Compared | undefined, told: ToldDifferences | undefined): string {
  if (compared === undefined) return "notCompared";
  return compared.result === "differs" && told?.figures.length === 0 ? "behind" : compared.result;
}

/** "{what}: this in the file, that here", and the same where neither of the two stands in the file. */
const IN_FILE = "kept.file.difference";
const INSTEAD = "kept.file.instead";

/** Each figure with its value of then and the one of now. */
function renderFigures(words: Words, { figures }: ToldDifferences, text: string): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const more = figures.length - MOST;
  return html`<ul>
    ${figures.slice(0, MOST).map(({ what, before, now }) => html`<li>${words.t(text, { what, before, now })}</li>`)}
    ${more > 0 ? html`<li>${words.t("kept.file.more", { count: more })}</li>` : nothing}
  </ul>`;
}

/** Where in the data they differ, for a service desk that looks for the cause: in words where there are any, with the path. */
function renderPlaces(words: Words, { differences, of }: Compared): TemplateResult | typeof nothing {
  if (differences.length === 0) return nothing;
  const more = differences.length - MOST;
  const lines = differences.slice(0, MOST).map((one) => html`<li>${placeText(words, one, of)}</li>`);
  return html`<details class="kept-places">
    <summary>${words.t("kept.file.places", { count: differences.length })}</summary>
    <ul>
      ${lines}${more > 0 ? html`<li>${words.t("kept.file.more", { count: more })}</li>` : nothing}
    </ul>
  </details>`;
}

function placeText(words: Words, found: FoundDifference, of: Compared["of"]): string {
  const path = shortened(found.path, LONGEST);
  const { what, before = printed(words, found.before), now = printed(words, found.now) } = toldPlace(words, found, of);
  return words.t(IN_FILE, { what: what ? `${what} (${path})` : path, before, now });
}

/** What is otherwise by what the page has now. */
function renderSince(words: Words, { since, of }: Compared): TemplateResult | typeof nothing {
  const told = toldDifferences(words, since, of);
  if (told.figures.length === 0) return nothing;
  return html`<p>${words.t("kept.file.since")}</p>
    ${renderFigures(words, told, INSTEAD)}`;
}

/** What else is otherwise than when the file was saved. */
function remarks(words: Words, { otherEditions, otherRates, days, consents, files }: Compared): string[] {
  return [
    ...(otherEditions ? [words.t("kept.file.editions")] : []),
    ...(otherRates ? [words.t("kept.file.rates")] : []),
    ...(days ? [words.t("kept.file.day", { day: words.date(days.made), now: words.date(days.shown) })] : []),
    ...(consents ? [words.t("kept.file.consents")] : []),
    ...(files ? [words.t("kept.file.files")] : []),
  ];
}

const printed = (words: Words, value: unknown) =>
  value === undefined ? words.t("kept.file.nothing") : shortened(JSON.stringify(value), LONGEST);
