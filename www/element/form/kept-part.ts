import type { ReactiveController } from "lit";
import { whenIdle } from "../idle.ts";
import { carriedBy } from "../take-along/link/carried.ts";
import { chooseFile } from "./choose-file.ts";
import type { FormHost } from "./host.ts";
import type { Keeper } from "./kept/keeper.ts";
import type { KeptForm } from "./kept/model.ts";
import { Waiting } from "./waiting.ts";

/** What stays on the device, and what must not take its place: a script of its own, as the form can be filled in without. */
export class KeptPart implements ReactiveController {
  readonly #host: FormHost;
  readonly #loaded: Waiting<Keeper>;

  constructor(form: KeptForm) {
    this.#host = form.host;
    const load = async () => (await import("./kept/kept.ts")).keep(form);
    this.#loaded = new Waiting(form.host, load, "the draft");
    form.host.addController(this);
  }

  hostConnected(): void {
    addEventListener("hashchange", this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener("hashchange", this.#follow);
  }

  get script(): Keeper | undefined {
    return this.#loaded.script;
  }

  /** What the browser restores the form from on the way back to the page: it stays in the browser, as typed text does. */
  get text(): string {
    return this.script?.text ?? "";
  }

  /** Whether something that it was to do is not done because it could not be loaded. */
  get failed(): boolean {
    return this.#loaded.failed;
  }

  /** Resolves once everything has been done that can be. */
  get done(): Promise<void> {
    return this.#loaded.done;
  }

  /** Fills the form in from the address of the page, or from the device, where there is anything. */
  restore(): void {
    const carried = carriedBy(location);
    if (this.#host.draft || carried) this.#loaded.do((keeper) => keeper.begin(carried));
    else whenIdle(() => this.#loaded.want());
  }

  /** The address of the page has changed: where it carries answers, they fill the form in, unless others stand there. */
  readonly #follow = (): void => {
    const carried = carriedBy(location);
    if (carried !== undefined) this.#loaded.do((keeper) => keeper.follow(carried));
  };

  /** Has the customer choose a file to continue from. */
  openFile(): void {
    chooseFile(".json,application/json", (file) => this.#loaded.do((keeper) => keeper.open(file)));
  }

  /** Fills the form in, as the browser does on the way back to the page. */
  resume(kept: string): void {
    this.#loaded.do((keeper) => keeper.resumeState(kept));
  }

  /** Tells it, where anything is kept, or in any case. */
  tell(act: (keeper: Keeper) => void, always: unknown = this.#host.draft || this.script): void {
    if (always) this.#loaded.do(act);
  }

  /** Tries again what could not be loaded. */
  async retry(): Promise<void> {
    await Promise.all([this.#loaded.retry(), this.script?.retry()]);
  }
}
