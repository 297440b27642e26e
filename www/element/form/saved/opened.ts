import { html, nothing, type TemplateResult } from "lit";
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
export function renderOpened(model: OpenedModel): TemplateResult {
  const { words, name, refused, compared } = model;
  const result = compared?.result ?? "notCompared";
  return html`<div class="kept-opened notice" part="notice" id="opened" role="group" aria-labelledby="opened-text" tabindex="-1">
    <p id="opened-text">
      ${words.t(refused ? `kept.file.refused.${refused}` : "kept.file.opened", { name })}
      ${refused ? nothing : words.t(`kept.file.result.${result}`)}
    </p>
    ${compared && result === "differs" ? renderDifferences(words, compared) : nothing}
    ${compared ? remarks(words, compared).map((text) => html`<p>${text}</p>`) : nothing}
  </div>`;
}

function renderDifferences(words: Words, { differences }: Compared): TemplateResult {
  const more = differences.length - MOST;
  return html`<ul>
    ${differences.slice(0, MOST).map(({ path, customer, ours }) => {
      const values = { path: shortened(path), before: printed(words, customer), now: printed(words, ours) };
      return html`<li>${words.t("kept.file.difference", values)}</li>`;
    })}
    ${more > 0 ? html`<li>${words.t("kept.file.more", { count: more })}</li>` : nothing}
  </ul>`;
}

/** What else is otherwise than when the file was saved. */
function remarks(words: Words, { otherEditions, days, consents, files }: Compared): string[] {
  return [
    ...(otherEditions ? [words.t("kept.file.editions")] : []),
    ...(days ? [words.t("kept.file.day", { day: words.date(days.made), now: words.date(days.shown) })] : []),
    ...(consents ? [words.t("kept.file.consents")] : []),
    ...(files ? [words.t("kept.file.files")] : []),
  ];
}

const printed = (words: Words, value: unknown) =>
  value === undefined ? words.t("kept.file.nothing") : shortened(JSON.stringify(value));

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
