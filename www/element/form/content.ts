/** What the customer has answered, as the text of it is read by another window. */
export interface Content {
  whole?: unknown;
  open?: unknown;
  files?: unknown;
  choices?: unknown;
  more?: unknown;
}

/** Whether nothing stands in one window that the other has not handed over. What is personal may be missing: it is not always kept. */
export function hasNothingMore(here: string, there: string): boolean {
  const [mine, theirs]: Content[] = [here, there].map((text) => JSON.parse(text));
  return JSON.stringify(mine?.open) === JSON.stringify(theirs?.open) && isWithin(mine, theirs);
}

/** Where serial numbers are missing their count stands for them, and what tells nothing of anybody has been compared as a whole. */
const COUNTED = ["quantity", "counts"];

function isWithin(mine: unknown, theirs: unknown): boolean {
  if (typeof mine !== "object" || mine === null) return mine === theirs;
  return Object.entries(mine).every(
    ([name, value]) =>
      COUNTED.includes(name) || isWithin(value, (theirs as Record<string, unknown> | undefined)?.[name]),
  );
}
