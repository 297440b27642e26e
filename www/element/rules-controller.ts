import type { LitElement } from "lit";
import type { Estimate, Facts, Interpretations, Issue } from "../lib/api.js";
import { tell } from "./host/events.ts";
import { beforeIdle } from "./idle.ts";
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
  /** What is wrong with what the page has set. */
  readonly mistakes: readonly Issue[];
  /** What there is not because of that. */
  readonly without?: "estimate" | "prices" | undefined;
}

/** Has the rules answer, as the script of the estimate does. */
export type AnswerTo = (rules: RulesApi, facts: Facts) => Answer | undefined;
const NO_ANSWER: Answer = { issues: [], mistakes: [] };

/** The rules of an element, loaded together with what shows their answers, and what they say. */
export class RulesController {
  readonly #loaded: Later<RulesApi, [loader: RulesLoader, readsForm: boolean]>;
  /** They have been loaded, and fail. */
  #broken = false;
  #asked: { key: string | undefined; rules: RulesApi | undefined; answer: Answer } | undefined;

  constructor(host: LitElement, loadOthers: () => Promise<unknown>) {
    const load = async (loader: RulesLoader, _readsForm: boolean) => {
      const loads = Promise.all([loader(), loadOthers()]);
      beforeIdle(loads);
      const [rules] = await loads;
      if (typeof rules?.RulesError !== "function") throw new TypeError("not the package");
      return rules;
    };
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

  /** Loads the rules as the page wants it, with the package's own entry where it does not say; and what reads its form. */
  want(loader: RulesLoader | null | undefined, readsForm: boolean): void {
    this.#loaded.want(typeof loader === "function" ? loader : loadPackagedRules, readsForm);
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
  ask(facts: Facts, answerTo: AnswerTo): Answer {
    const key = keyOf(facts);
    if (key === undefined || this.#asked?.key !== key || this.#asked.rules !== this.rules) {
      this.#asked = { key, rules: this.rules, answer: this.#ask(facts, answerTo) };
    }
    return this.#asked.answer;
  }

  #ask(facts: Facts, answerTo: AnswerTo): Answer {
    const { rules } = this;
    if (rules === undefined) return NO_ANSWER;
    try {
      return answerTo(rules, facts) ?? NO_ANSWER;
    } catch (error) {
      console.warn("upfront-terms: the estimate could not be made.", error);
      this.#broken = true;
      return NO_ANSWER;
    }
  }

  /** The default of every interpretation, by name. Empty while the rules are not loaded. */
  defaultInterpretations(): Interpretations {
    return Object.fromEntries(
      (this.rules?.interpretations() ?? []).map((interpretation) => [interpretation.name, interpretation.default]),
    );
  }
}

/** What can't be written as JSON the page has set: it is asked about each time, and refused. */
function keyOf(facts: Facts): string | undefined {
  try {
    return JSON.stringify(facts);
  } catch {
    return undefined;
  }
}
