import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import type { Estimate, Facts } from "../../lib/api.js";
import type { Words } from "../../words/words.ts";
import type { Answers } from "../form/answers.ts";
import { whenIdle } from "../idle.ts";
import type { RulesApi } from "../rules.ts";
import { linkTo } from "./link/link.ts";
import { renderLuggage } from "./luggage.ts";

/** What can be taken along: the estimate, and in the complete form the answers. */
export interface Luggage {
  facts: Facts;
  estimate: Estimate | undefined;
  answers: Answers | undefined;
  rules: RulesApi | undefined;
  /** The amounts come from made-up rates. */
  sampleRates: boolean;
}

/** What few use and so nobody waits for: it is fetched once the estimate is there, so that it can be had offline too. */
type Packing = typeof import("./packing.ts");

/** What happens when the customer takes the estimate along. */
export class TakeAlong implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #luggage: () => Luggage;
  #words: Words | undefined;
  #packing: Packing | undefined;
  /** What could not be done because its script did not come. */
  #failed: (() => Promise<void>) | undefined;
  #link: { address: string; copied: boolean } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, luggage: () => Luggage) {
    this.#host = host;
    this.#luggage = luggage;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("beforeprint", this.#fillStatement);
  }

  hostDisconnected(): void {
    window.removeEventListener("beforeprint", this.#fillStatement);
  }

  render(words: Words): TemplateResult {
    const { estimate, answers } = this.#luggage();
    if (this.#words === undefined) this.#fetchWhenIdle();
    this.#words = words;
    const failed = this.#failed;
    return renderLuggage({
      words,
      dated: estimate?.timeline.some((milestone) => milestone.date) ?? false,
      linkable: answers !== undefined,
      link: this.#link,
      tryAgain: failed && (() => void this.#try(failed)),
      print: () => void this.#try(() => this.#print()),
      saveCalendar: () => void this.#try(() => this.#saveCalendar()),
      copyLink: () => answers && void this.#copyLink(answers),
    });
  }

  async #try(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      this.#failed = undefined;
    } catch (error) {
      console.warn("upfront-terms: a part of the estimate could not be loaded.", error);
      this.#failed = action;
    }
    this.#host.requestUpdate();
  }

  async #print(): Promise<void> {
    await this.#fetch();
    window.print();
  }

  async #saveCalendar(): Promise<void> {
    const { calendarFile } = await this.#fetch();
    const { estimate } = this.#luggage();
    if (this.#words === undefined || estimate === undefined) return;
    const address = URL.createObjectURL(new Blob([calendarFile(this.#words, estimate)], { type: "text/calendar" }));
    Object.assign(document.createElement("a"), { href: address, download: "service-estimate.ics" }).click();
    URL.revokeObjectURL(address);
  }

  async #copyLink(answers: Answers): Promise<void> {
    const address = linkTo(location.href, answers);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    this.#link = { address, copied: copied ?? false };
    this.#host.requestUpdate();
  }

  /** Also where somebody prints by the browser's own menu: nothing can be fetched any more then. */
  readonly #fillStatement = (): void => {
    const root = this.#host.shadowRoot;
    const { facts, estimate, answers, rules, sampleRates } = this.#luggage();
    const words = this.#words;
    if (!root || !words || !estimate || !this.#packing) return;
    const { aboutOf, fillStatement } = this.#packing;
    const about = answers && aboutOf(answers);
    fillStatement(root, words, { estimate, facts, interpretations: rules?.interpretations(), sampleRates, about });
  };

  #fetchWhenIdle(): void {
    // Where it does not come now, it is asked for again when it is needed.
    whenIdle(() => void this.#fetch().catch(() => undefined));
  }

  async #fetch(): Promise<Packing> {
    this.#packing = await import("./packing.ts");
    return this.#packing;
  }
}
