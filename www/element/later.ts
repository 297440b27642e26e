import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Milliseconds before what could not be loaded is asked for again by itself; then twice as long, up to the last. */
const FIRST_WAIT = 1_000;
const LAST_WAIT = 30_000;

export interface LaterOptions<Of extends readonly unknown[]> {
  /** What it is, for the developer who reads that it could not be loaded. */
  what(...of: Of): string;
  /** Asks again by itself, and not only when somebody wants it. */
  patient?: boolean;
  /** It has come, or could not be had. */
  ended?: (state: "ready" | "failed") => void;
}

/**
 * Something that comes later than the element: a script of its own, the words of a language. The element is drawn again
 * when it has come or could not be loaded.
 */
export class Later<T, Of extends readonly unknown[] = []> implements ReactiveController {
  state: "loading" | "ready" | "failed" = "loading";
  /** What has come last. It stays until what is wanted now has come in its place. */
  value: T | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #load: (...of: Of) => Promise<T>;
  readonly #options: LaterOptions<Of>;
  #wanted: Of | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, load: (...of: Of) => Promise<T>, options: LaterOptions<Of>) {
    this.#host = host;
    this.#load = load;
    this.#options = options;
    host.addController(this);
  }

  /** Says what is wanted now. It is loaded once; the same again asks for nothing. */
  want(...of: Of): this {
    if (this.#wanted === undefined || of.some((one, place) => one !== this.#wanted?.[place])) {
      this.#wanted = of;
      void this.#try(of, FIRST_WAIT);
    }
    return this;
  }

  /** Loads again what could not be loaded. Never rejects: the state says how it went. */
  async retry(): Promise<void> {
    if (this.#wanted === undefined || this.state !== "failed") return;
    const tried = this.#try(this.#wanted, FIRST_WAIT);
    this.#host.requestUpdate();
    await tried;
  }

  /** What was not loaded is asked for again when the element stands on a page again. */
  hostConnected(): void {
    void this.retry();
  }

  hostDisconnected(): void {
    clearTimeout(this.#again);
  }

  async #try(of: Of, wait: number): Promise<void> {
    clearTimeout(this.#again);
    this.state = "loading";
    try {
      const value = await this.#load(...of);
      if (of !== this.#wanted) return;
      this.value = value;
      this.#end("ready");
    } catch (error) {
      if (of !== this.#wanted) return;
      console.warn(`upfront-terms: ${this.#options.what(...of)} could not be loaded.`, error);
      this.#end("failed");
      if (this.#options.patient) {
        this.#again = setTimeout(() => void this.#try(of, Math.min(wait * 2, LAST_WAIT)), wait);
      }
    }
  }

  #end(state: "ready" | "failed"): void {
    this.state = state;
    this.#host.requestUpdate();
    this.#options.ended?.(state);
  }
}
