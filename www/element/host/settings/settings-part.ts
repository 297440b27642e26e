import type { LitElement } from "lit";
import { whenIdle } from "../../idle.ts";
import { Later } from "../../later.ts";
import type { Mistakes } from "../mistakes.ts";
import type { Given, Settings } from "./settings.ts";

/** What looks at what the page has set: a script of its own that comes when there is nothing else to do, as no customer waits for it. */
export class SettingsPart {
  readonly #script: Later<Settings>;

  constructor(host: LitElement, mistakes: Mistakes) {
    const load = async () => new (await import("./settings.ts")).Settings(host, mistakes);
    this.#script = new Later(host, load, { what: () => "what looks at the page's settings" });
    whenIdle(() => this.#script.want());
  }

  /** The element has been drawn. */
  follow(given: Given): void {
    this.#script.value?.follow(given);
  }
}
