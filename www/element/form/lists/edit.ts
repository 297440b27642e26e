// Putting a list right where it stands. Each gives what the form holds anew, from which the list is read again.

import type { Serial, SerialList, TypedSerials } from "./serials.ts";
import { serialKey } from "./token.ts";

type Place = Pick<Serial, "start" | "end">;

/** The serial number at a place replaced by what was typed instead. Nothing typed takes it out. */
export function correctSerial(typed: TypedSerials, place: Place, instead: string): TypedSerials {
  const text = instead.trim();
  if (text === "") return takeOut(typed, [place]);
  return { ...typed, text: typed.text.slice(0, place.start) + text + typed.text.slice(place.end) };
}

/** The list without some of its serial numbers. A line on which nothing else stands goes with them. */
export function takeOut(typed: TypedSerials, places: readonly Place[]): TypedSerials {
  // From the last to the first, so that the places before stay right.
  const backwards = [...places].sort((one, other) => other.start - one.start);
  return { ...typed, text: backwards.reduce(cut, typed.text) };
}

/** The list without those that repeat an earlier one. */
export function takeOutRepeated(typed: TypedSerials, { serials }: SerialList): TypedSerials {
  return takeOut(
    typed,
    serials.filter(({ repeated }) => repeated),
  );
}

/** The list with some doubtful serial numbers kept as they are. */
export function keepSerials(typed: TypedSerials, numbers: readonly string[]): TypedSerials {
  const kept = new Map([...typed.kept, ...numbers].map((number) => [serialKey(number), number]));
  return { ...typed, kept: [...kept.values()] };
}

/** The list as a text file to take back, one serial number on each line. Read again, it is the same list. */
export function textFile({ serials }: SerialList, name: string): File {
  return new File([serials.map(({ number }) => `${number}\r\n`).join("")], name, { type: "text/plain" });
}

const SEPARATORS = /^[^\S\r\n]*[,;]?[^\S\r\n]*/;

function cut(text: string, { start, end }: Place): string {
  const from = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const lineEnd = text.slice(end).search(/[\r\n]/);
  const to = lineEnd === -1 ? text.length : end + lineEnd;
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  if (/[^\s,;]/.test(after)) return text.slice(0, start) + text.slice(end).replace(SEPARATORS, "");
  if (/[^\s,;]/.test(before)) return text.slice(0, from) + before.replace(/[\s,;]+$/, "") + text.slice(to);
  return text.slice(0, from) + text.slice(to).replace(/^\r?\n|^\r/, "");
}
