// Which files a page wants, as it has said it.

/** What a page takes of files. What is left out sets no limit. */
export interface FileLimits {
  /** Which kinds, as in an `<input type="file">`: "image/*,.pdf". */
  readonly accept?: string;
  /** How many together. */
  readonly most?: number;
  /** How large each may be, in bytes. */
  readonly mostBytes?: number;
}

/** Whether the customer can add files, and which ones: with `true` any. */
export type FilesWanted = boolean | FileLimits;

/** What is asked for, of what the page has said; nothing where it wants no files. A limit that is none is left out. */
export function limitsOf(wanted: unknown): FileLimits | undefined {
  if (wanted === true) return {};
  if (!isLimits(wanted)) return undefined;
  return Object.fromEntries(Object.entries(wanted).filter(([name, limit]) => LIMITS[name]?.isRight(limit)));
}

const isCount = (value: unknown): boolean => typeof value === "number" && Number.isSafeInteger(value) && value > 0;

/** Each limit, and what it is to be. */
export const LIMITS: Record<string, { isRight(value: unknown): boolean; expected: string }> = {
  accept: { isRight: (value) => typeof value === "string", expected: 'a text as in an `<input type="file">`' },
  most: { isRight: isCount, expected: "a whole number above 0" },
  mostBytes: { isRight: isCount, expected: "a whole number of bytes above 0" },
};

/** Whether it is said by limits. */
export const isLimits = (wanted: unknown): wanted is object =>
  typeof wanted === "object" && wanted !== null && !Array.isArray(wanted);
