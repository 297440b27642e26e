import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Estimate, Facts, Issue, Readings } from "../lib/api.js";
import type { RulesApi, RulesLoader, RulesState } from "./rules.ts";

/** What the rules say of some facts: an estimate, or what is wrong with the facts. */
export interface Answer {
  estimate?: Estimate;
  issues: Issue[];
}

/** Loads the rules for an element, and draws the element again when they have come or failed to. */
export class RulesController implements ReactiveController {
  state: RulesState = "loading";
  rules: RulesApi | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #loader: () => RulesLoader;

  constructor(host: ReactiveControllerHost, loader: () => RulesLoader) {
    this.#host = host;
    this.#loader = loader;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.rules === undefined) void this.load();
  }

  /** Loads the rules, again after a failure. Never rejects: the state says how it went. */
  async load(): Promise<void> {
    this.state = "loading";
    this.#host.requestUpdate();
    try {
      this.rules = await this.#loader()();
      this.state = "ready";
    } catch (error) {
      console.warn("upfront-terms: the form works on without an estimate.", error);
      this.state = "failed";
    }
    this.#host.requestUpdate();
  }

  /** What the rules say; nothing while they are not loaded. Never throws: the form must stay usable. */
  ask(facts: Facts): Answer {
    if (this.rules === undefined) return { issues: [] };
    try {
      return { estimate: this.rules.estimate(facts), issues: [] };
    } catch (error) {
      if (error instanceof this.rules.RulesError) return { issues: error.issues };
      console.warn("upfront-terms: the estimate could not be made.", error);
      this.state = "failed";
      return { issues: [] };
    }
  }

  /** The default of every reading, by name. Empty while the rules are not loaded. */
  defaultReadings(): Readings {
    return Object.fromEntries((this.rules?.readings() ?? []).map((reading) => [reading.name, reading.default]));
  }
}
