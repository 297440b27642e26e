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

/** Both as JSON, so that lists and objects compare by what is in them. */
export function equal(actual: unknown, expected: unknown): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`expected ${e}, got ${a}`);
}

export function ok(condition: unknown, message: string): void {
  if (!condition) throw new Error(message);
}
