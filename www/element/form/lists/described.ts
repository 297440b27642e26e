// The faults that a list names, as lines of the description: each with the serial numbers that have it.

import { serialKey, tokensOf } from "./token.ts";

/** A fault, and what has it. */
interface FaultLine {
  fault: string;
  which: readonly string[];
}

const AFTER_FAULT = ": ";
const BETWEEN = ", ";

/** The line of a fault. */
export const faultLine = ({ fault, which }: FaultLine): string => `${fault}${AFTER_FAULT}${which.join(BETWEEN)}`;

/** What such a line says; nothing where a line is none. */
export function partsOf(line: string): FaultLine | undefined {
  const at = line.lastIndexOf(AFTER_FAULT);
  if (at === -1) return undefined;
  return { fault: line.slice(0, at), which: line.slice(at + AFTER_FAULT.length).split(BETWEEN) };
}

/** The lines of a text; an empty one has none. */
export const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"));

/** The description with a serial number put right, or without it where nothing is typed instead. */
export function describedAnew(description: string, number: string, instead: string): string {
  const key = serialKey(number);
  const now = tokensOf(instead).map((token) => token.number);
  return rewritten(description, (one) => serialKey(one) === key, now);
}

/** The description without what has gone, as it stands in the line of a fault. */
export const describedWithout = (description: string, isGone: (one: string) => boolean): string =>
  rewritten(description, isGone, []);

/** What stands instead of something that has a fault; a fault that nothing else has goes too. */
function rewritten(description: string, isIt: (one: string) => boolean, now: readonly string[]): string {
  const lines = linesOf(description).flatMap((line) => {
    const parts = partsOf(line);
    if (!parts?.which.some(isIt)) return [line];
    const which = [...new Set(parts.which.flatMap((one) => (isIt(one) ? now : [one])))];
    return which.length > 0 ? [faultLine({ ...parts, which })] : [];
  });
  return lines.join("\n");
}

/** What a list has described, with the lines in which serial numbers have been put right since as they stand `now`. */
export function describedSince(described: string, now: string): string {
  const lines = linesOf(now);
  const standing = new Set(lines);
  const corrected = new Map(lines.filter(isOfNumbers).map((line) => [partsOf(line)?.fault, line]));
  const asNow = (line: string) => (standing.has(line) ? line : (corrected.get(partsOf(line)?.fault ?? "") ?? line));
  return linesOf(described).map(asNow).join("\n");
}

/** Whether there are only serial numbers and quantities after the fault: what somebody has written on is theirs. */
const isOfNumbers = (line: string): boolean =>
  partsOf(line)?.which.every((one) => /^\S*\d\S*$|^\d+ ×/.test(one)) ?? false;
