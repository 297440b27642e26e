import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How long nothing may change before a change is read out, in milliseconds. Longer than a pause between two keys. */
const QUIET = 1200;

/** The text of a polite live region. What follows from typing is said only once the typing pauses. */
export class Announcer implements ReactiveController {
  /** What the live region says now. */
  text = "";
  readonly #host: ReactiveControllerHost;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
  }

  /** Says something now, in place of anything that is still waiting to be said. */
  say(text: string): void {
    clearTimeout(this.#waiting);
    this.text = text;
    this.#host.requestUpdate();
  }

  /** Says something once nothing else has come for a while; nothing where it is what was said last. */
  sayWhenQuiet(text: string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      if (text !== this.text) this.say(text);
    }, QUIET);
  }
}
