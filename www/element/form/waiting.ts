import type { ReactiveControllerHost } from "lit";
import { Later } from "../later.ts";

/** What is to be done waits here for the script that does it: most visits begin with an empty form, and need none. */
export class Waiting<T> {
  readonly #loaded: Later<T>;
  #waiting: ((script: T) => void)[] = [];
  #whenDone: (() => void)[] = [];

  /** @param what what it is, for the developer who reads that it could not be loaded. */
  constructor(host: ReactiveControllerHost, load: () => Promise<T>, what: string) {
    this.#loaded = new Later(host, load, { what: () => what, ended: () => this.#doAll() });
  }

  /** The script, once anything has been done. */
  get script(): T | undefined {
    return this.#loaded.value;
  }

  /** Whether something has not been done yet, and whether that is because its script could not be loaded. */
  get waits(): boolean {
    return this.#waiting.length > 0;
  }
  get failed(): boolean {
    return this.waits && this.#loaded.state === "failed";
  }

  /** Resolves once everything has been done that can be. */
  get done(): Promise<void> {
    if (!this.waits || this.failed) return Promise.resolve();
    return new Promise((done) => this.#whenDone.push(done));
  }

  do(act: (script: T) => void): void {
    this.#waiting.push(act);
    this.#loaded.want();
    this.#doAll();
  }

  /** Fetches the script, with nothing to be done yet. */
  want(): void {
    this.#loaded.want();
  }

  async retry(): Promise<void> {
    await this.#loaded.retry();
  }

  #doAll(): void {
    const { value: script, state } = this.#loaded;
    if (script) for (const act of this.#waiting.splice(0)) act(script);
    if (state !== "loading") for (const done of this.#whenDone.splice(0)) done();
  }
}
