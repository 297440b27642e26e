import type { ReactiveControllerHost } from "lit";
import { Later } from "../later.ts";

/** Reads what the form is filled in with from elsewhere: facts of the page, links, drafts. */
export type Reader = typeof import("./restore/restore.ts");

/** What is to be read waits here for the script that reads it: most visits begin with an empty form, and need none. */
export class Reading {
  readonly #loaded: Later<Reader>;
  #waiting: ((reader: Reader) => void)[] = [];
  #whenDone: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#loaded = new Later(host, () => import("./restore/restore.ts"), {
      what: () => "what the form is to be filled in with",
      ended: () => this.#readAll(),
    });
  }

  /** The script, once anything has been read. */
  get reader(): Reader | undefined {
    return this.#loaded.value;
  }

  /** Whether something has not been read yet, and whether that is because its script could not be loaded. */
  get waits(): boolean {
    return this.#waiting.length > 0;
  }
  get failed(): boolean {
    return this.waits && this.#loaded.state === "failed";
  }

  /** Resolves once everything has been read that can be. */
  get done(): Promise<void> {
    if (!this.waits || this.failed) return Promise.resolve();
    return new Promise((done) => this.#whenDone.push(done));
  }

  read(fillIn: (reader: Reader) => void): void {
    this.#waiting.push(fillIn);
    this.#loaded.want();
    this.#readAll();
  }

  async retry(): Promise<void> {
    await this.#loaded.retry();
  }

  #readAll(): void {
    const { value: reader, state } = this.#loaded;
    if (reader) for (const fillIn of this.#waiting.splice(0)) fillIn(reader);
    if (state !== "loading") for (const done of this.#whenDone.splice(0)) done();
  }
}
