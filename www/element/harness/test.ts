/** One test of a part: a sentence, and what must hold. */
export interface Test {
  name: string;
  run(): void | Promise<void>;
}

export const tests: Test[] = [];

/** Registers a test; the page runs them in this order. */
export function test(name: string, run: Test["run"]): void {
  tests.push({ name, run });
}

/** Both as JSON, so that lists and objects compare by what is in them. A space that does not break is one all the same. */
export function equal(actual: unknown, expected: unknown): void {
  const text = (value: unknown) => JSON.stringify(value)?.replaceAll("\u00a0", " ");
  const [a, e] = [text(actual), text(expected)];
  if (a !== e) throw new Error(`expected ${e}, got ${a}`);
}

export function ok(condition: unknown, message: string): void {
  if (!condition) throw new Error(message);
}
