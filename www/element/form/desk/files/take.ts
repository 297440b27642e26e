import type { FileLimits } from "./wanted.ts";

/** Why a file is not taken. */
export type FileRefusal = "notAccepted" | "tooLarge" | "tooMany";

/** What came of some files that were chosen. */
export interface Taken {
  /** All that there are now. */
  files: readonly File[];
  refused: readonly { file: File; why: FileRefusal }[];
}

/** Adds files to those that are there, in their order. The same file chosen again is there once. */
export function take(before: readonly File[], chosen: readonly File[], limits: FileLimits): Taken {
  const files = [...before];
  const refused: { file: File; why: FileRefusal }[] = [];
  for (const file of chosen) {
    if (files.some((one) => isSameFile(one, file))) continue;
    const why = refusalOf(file, files.length, limits);
    if (why) refused.push({ file, why });
    else files.push(file);
  }
  return { files, refused };
}

function refusalOf(file: File, count: number, { accept, most, mostBytes }: FileLimits): FileRefusal | undefined {
  if (!isAccepted(file, accept)) return "notAccepted";
  if (mostBytes !== undefined && file.size > mostBytes) return "tooLarge";
  return most !== undefined && count >= most ? "tooMany" : undefined;
}

/** The parts of an `accept`: ends of names, and kinds of media. */
export const kindsOf = (accept = ""): string[] =>
  accept
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean);

/** Whether a file is of a kind that is taken. Browsers offer others too, and what is dropped was never offered. */
function isAccepted({ name, type }: File, accept: string | undefined): boolean {
  const kinds = kindsOf(accept);
  return (
    kinds.length === 0 ||
    kinds.some((kind) => {
      if (kind.startsWith(".")) return name.toLowerCase().endsWith(kind);
      if (kind.endsWith("/*")) return kind === "*/*" || type.toLowerCase().startsWith(kind.slice(0, -1));
      return type.toLowerCase() === kind;
    })
  );
}

const isSameFile = (one: File, other: File): boolean =>
  one === other || (one.name === other.name && one.size === other.size && one.lastModified === other.lastModified);
