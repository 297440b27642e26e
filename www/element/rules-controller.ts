import type { LitElement } from "lit";
import type { Estimate, Facts, Interpretations, Issue } from "../lib/api.js";
import { tell } from "./host/events.ts";
import { Later } from "./later.ts";
import { loadPackagedRules, type RulesApi, type RulesLoader, type RulesState } from "./rules.ts";

/** What the rules say of some facts: an estimate, or what is wrong with the facts. */
export interface Answer {
  /** The facts that were asked about: the very same ones as long as they say the same. */
  readonly facts?: Facts;
  /** The estimate without its reasons, which nobody reads while they type: what shows them says so. */
  readonly bare?: Estimate;
  /** The same with its reasons, asked for when it is first wanted. */
  readonly whole?: () => Estimate;
  readonly issues: readonly Issue[];
}

/** The rules of an element, loaded together with what shows their answers, and what they say. */
export class RulesController {
  readonly #loaded: Later<RulesApi, [RulesLoader]>;
  /** They have been loaded, and fail. */
  #broken = false;
  #asked: { key: string; rules: RulesApi | undefined; answer: Answer } | undefined;

  constructor(host: LitElement, loadShown: () => Promise<unknown>) {
    const load = async (loader: RulesLoader) => (await Promise.all([loader(), loadShown()]))[0];
    this.#loaded = new Later(host, load, {
      what: () => "the estimate",
      ended: (state) => tell(host, "service-estimate-state", { state }),
    });
  }

  get rules(): RulesApi | undefined {
    return this.#loaded.value;
  }

  get state(): RulesState {
    return this.#broken ? "failed" : this.#loaded.state;
  }

  /** Loads the rules as the page wants it, with the package's own entry where it does not say. */
  want(loader: RulesLoader | null | undefined): void {
    this.#loaded.want(loader || loadPackagedRules);
  }

  /** Loads them again after a failure. Never rejects: the state says how it went. */
  async retry(): Promise<void> {
    this.#broken = false;
    await this.#loaded.retry();
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
    const { rules } = this;
    if (rules === undefined) return { issues: [] };
    try {
      // It is shown by what shows an estimate with reasons, too, and lacks nothing else.
      const bare = rules.estimate(facts, { reasons: false }) as Estimate;
      let whole: Estimate | undefined;
      return {
        facts,
        bare,
        whole: () => {
          whole ??= rules.estimate(facts);
          return whole;
        },
        issues: [],
      };
    } catch (error) {
      if (error instanceof rules.RulesError) return { facts, issues: error.issues };
      console.warn("upfront-terms: the estimate could not be made.", error);
      this.#broken = true;
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
