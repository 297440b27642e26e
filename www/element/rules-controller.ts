import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Estimate, Facts, Interpretations, Issue } from "../lib/api.js";
import { tell } from "./host/events.ts";
import type { RulesApi, RulesLoader, RulesState } from "./rules.ts";

/** What the rules say of some facts: an estimate, or what is wrong with the facts. */
export interface Answer {
  readonly estimate?: Estimate;
  readonly issues: readonly Issue[];
}

/** Loads the rules for an element, and draws the element again when they have come or failed to. */
export class RulesController implements ReactiveController {
  state: RulesState = "loading";
  rules: RulesApi | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #loader: RulesLoader;
  #asked: { key: string; rules: RulesApi | undefined; answer: Answer } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, loader: RulesLoader) {
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
      this.rules = await this.#loader();
      this.#say("ready");
    } catch (error) {
      console.warn("upfront-terms: the form works on without an estimate.", error);
      this.#say("failed");
    }
    this.#host.requestUpdate();
  }

  #say(state: RulesState): void {
    this.state = state;
    tell(this.#host, "service-estimate-state", { state });
  }

  /**
   * What the rules say; nothing while they are not loaded. Never throws: the form must stay usable.
   * The same facts get the very same answer: drawing the element again asks nothing again.
   */
  ask(facts: Facts): Answer {
    const key = JSON.stringify(facts);
    if (this.#asked?.key !== key || this.#asked.rules !== this.rules) {
      this.#asked = { key, rules: this.rules, answer: this.#ask(facts) };
    }
    return this.#asked.answer;
  }

  #ask(facts: Facts): Answer {
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

  /** The default of every interpretation, by name. Empty while the rules are not loaded. */
  defaultInterpretations(): Interpretations {
    return Object.fromEntries(
      (this.rules?.interpretations() ?? []).map((interpretation) => [interpretation.name, interpretation.default]),
    );
  }
}
