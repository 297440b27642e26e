// A text that stands otherwise by now, as if a part of what has become of it had not been.

import { linesOf } from "./described.ts";

/** The text without the lines that only `from` has, and with those that only `to` has after it. */
export function mergedText(now: string, from: string, to: string): string {
  if (now === from) return to;
  return [...without(now, without(from, to).join("\n")), ...without(to, from)].join("\n");
}

/** The lines of a text without those of another, each as often as it stands there. */
function without(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const line of linesOf(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return linesOf(text).filter((line) => {
    const many = left.get(line) ?? 0;
    left.set(line, many - 1);
    return many <= 0;
  });
}
