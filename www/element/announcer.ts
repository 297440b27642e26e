import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How long nothing may change before a change is read out, in milliseconds. Longer than a pause between two keys. */
const QUIET = 1200;

/** Says something in the one live region of the element that this stands in. */
export function say(from: EventTarget, text: string): void {
  from.dispatchEvent(new CustomEvent("say", { bubbles: true, detail: text }));
}

/** The text of a polite live region. What follows from typing is said only once the typing pauses. */
export class Announcer implements ReactiveController {
  /** What the live region says now. */
  text = "";
  readonly #host: ReactiveControllerHost;
  /** What waits to be said, in the order in which it will be. */
  readonly #waits = { warnings: "", range: "" };
  /** The range that was said last. */
  #range = "";
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
    Object.assign(this.#waits, { warnings: "", range: "" });
    // What is said again is read out again where it is another text.
    this.text = text === this.text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  /** Says something once nothing else has come for a while; a range that has not changed is not said again. */
  sayWhenQuiet(what: "warnings" | "range", text: string): void {
    this.#waits[what] = text;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const { warnings, range } = this.#waits;
      const news = [warnings, range === this.#range ? "" : range].filter((one) => one !== "");
      if (news.length > 0) this.say(news.join(" "));
      if (range !== "") this.#range = range;
    }, QUIET);
  }
}
