import { tidyName } from "./names.ts";

/**
 * Finds the name among others that a typed one means, however its accents and spaces are encoded: the one written the same, or
 * else the only one that differs in letter case. It is given as it stands there, as the rules find a product's rate by that very name.
 */
export function amongNames(names: readonly string[]): (typed: string) => string | undefined {
  const exact = new Map<string, string>();
  const inAnyCase = new Map<string, string | undefined>();
  for (const name of names) {
    const tidy = tidyName(name);
    const small = tidy.toLowerCase();
    if (!exact.has(tidy)) exact.set(tidy, name);
    inAnyCase.set(small, inAnyCase.has(small) ? undefined : name);
  }
  return (typed) => {
    const tidy = tidyName(typed);
    return exact.get(tidy) ?? inAnyCase.get(tidy.toLowerCase());
  };
}
