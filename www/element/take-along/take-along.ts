import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import type { Estimate } from "../../lib/api.js";
import type { Catalogue } from "../../words/catalogue.ts";
import { loadCatalogues } from "../../words/languages.ts";
import { isSentIn } from "../../words/sent-in.ts";
import type { Words } from "../../words/words.ts";
import { say } from "../announcer.ts";
import type { Answers } from "../form/answers.ts";
import type { DeskPart } from "../form/desk-part.ts";
import type { ServiceRequest } from "../form/request.ts";
import { whenIdle } from "../idle.ts";
import { Later } from "../later.ts";
import { linkTo } from "./link/link.ts";
import { renderLuggage } from "./luggage.ts";
import type { Paper } from "./paper.ts";
import type { ToPrint } from "./printing.ts";

/** What can be taken along: the estimate, and in the complete form the answers. */
export interface Luggage extends ToPrint {
  estimate: Estimate | undefined;
  /** The whole request, as it would be handed over; in the complete form only. */
  request(): ServiceRequest | undefined;
}

/** What of that only a form brings. */
export type FromForm = Pick<Luggage, "answers" | "request" | "sampleRates">;

/** What few use and so nobody waits for: it is fetched once the estimate is there, so that it can be had offline too. */
type Packing = typeof import("./packing.ts");

/** What happens when the customer takes the estimate along. */
export class TakeAlong implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #luggage: () => Luggage;
  readonly #desk: Pick<DeskPart, "told">;
  readonly #packing: Later<Packing>;
  /** What the clauses say: on paper those that are cited are told. */
  readonly #clauses: Later<Catalogue[], [lang: string]>;
  #words: Words | undefined;
  /** What the customer has asked for, and what is done as soon as its script is there. */
  #wanted: ((packing: Packing) => void) | undefined;
  /** What is printed next. */
  #paper: Paper = "all";
  /** The request that has been saved, and that a link has been made to: neither is so of the next one. */
  #saved: string | undefined;
  #link: { of: string; address: string; copied: boolean } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, luggage: () => Luggage, desk: Pick<DeskPart, "told">) {
    this.#desk = desk;
    this.#host = host;
    this.#luggage = luggage;
    this.#packing = new Later(host, () => import("./packing.ts"), {
      what: () => "what prints the estimate and saves its dates",
      ended: () => this.#act(),
    });
    this.#clauses = new Later(host, (lang) => loadCatalogues(lang, "clauses"), {
      what: (lang) => `what the clauses say in "${lang}"`,
    });
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("beforeprint", this.#fillPaper);
    window.addEventListener("afterprint", this.#printed);
  }

  hostDisconnected(): void {
    window.removeEventListener("beforeprint", this.#fillPaper);
    window.removeEventListener("afterprint", this.#printed);
  }

  render(words: Words): TemplateResult {
    const { id, estimate, facts, answers } = this.#luggage();
    // Where it does not come now, it is asked for again when it is needed.
    const isOther = this.#words?.lang !== words.lang;
    this.#words = words;
    if (isOther) whenIdle(() => this.#fetch());
    return renderLuggage({
      words,
      dated: estimate?.timeline.some((milestone) => milestone.date) ?? false,
      sentIn: estimate !== undefined && isSentIn(estimate, facts),
      linkable: answers !== undefined,
      link: this.#link?.of === id ? this.#link : undefined,
      isSaved: this.#saved === id,
      tryAgain: this.#wanted && this.#packing.state === "failed" ? () => void this.#packing.retry() : undefined,
      print: () => this.print(),
      printParcel: () => this.print("parcel"),
      saveCalendar: () => this.saveCalendar(),
      saveFile: () => this.#do((packing) => this.#saveFile(packing)),
      copyLink: () => answers && void this.#copyLink(id, answers),
    });
  }

  /** Saves the dates for a calendar, as soon as there is what makes the file. */
  saveCalendar(): void {
    this.#do((packing) => this.#saveCalendar(packing));
  }

  /** Prints the statement, or another page alone, as soon as there is what makes it. */
  print(paper: Paper = "all"): void {
    this.#do(() => {
      this.#paper = paper;
      window.print();
    });
  }

  readonly #printed = (): void => {
    this.#paper = "all";
  };

  #fetch(): void {
    this.#packing.want();
    if (this.#words) this.#clauses.want(this.#words.lang);
  }

  #do(act: (packing: Packing) => void): void {
    this.#wanted = act;
    this.#fetch();
    void this.#packing.retry();
    void this.#clauses.retry();
    this.#act();
  }

  #act(): void {
    const { value: packing } = this.#packing;
    if (packing === undefined) return;
    this.#wanted?.(packing);
    this.#wanted = undefined;
  }

  #saveCalendar({ calendarFile, saveFile }: Packing): void {
    const { id, facts, reasoned } = this.#luggage();
    const estimate = reasoned();
    if (this.#words === undefined || estimate === undefined) return;
    const file = calendarFile(this.#words, { id, facts, estimate });
    saveFile(new File([file], "service-estimate.ics", { type: "text/calendar" }));
  }

  #saveFile({ fileName, fileText, saveFile, savedRequest }: Packing): void {
    const { id, request, answers } = this.#luggage();
    const whole = request();
    if (whole === undefined || answers === undefined) return;
    const text = fileText(savedRequest(whole, answers));
    saveFile(new File([text], fileName(whole), { type: "application/json" }));
    this.#saved = id;
    if (this.#words && this.#host.shadowRoot) say(this.#host.shadowRoot, this.#words.t("form.along.fileHint"));
    this.#host.requestUpdate();
  }

  async #copyLink(of: string, answers: Answers): Promise<void> {
    const address = linkTo(location.href, answers);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    this.#link = { of, address, copied: copied ?? false };
    this.#host.requestUpdate();
    if (copied) {
      if (this.#words && this.#host.shadowRoot) say(this.#host.shadowRoot, this.#words.t("form.along.copied"));
      return;
    }
    // What can't be copied by itself is ready to be copied by hand: the field selects it when it gets the focus.
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>("#along-link")?.focus();
  }

  /** Also where somebody prints by the browser's own menu: nothing can be fetched any more then. */
  readonly #fillPaper = (): void => {
    if (!this.#words) return;
    const { value: texts = [], state } = this.#clauses;
    const words = state === "ready" ? this.#words.with(texts) : this.#words;
    this.#packing.value?.putOnPaper(this.#host, words, this.#luggage(), this.#desk.told, this.#paper);
  };
}
