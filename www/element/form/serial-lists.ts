import type { ReactiveControllerHost } from "lit";
import { Later } from "../later.ts";
import type { Answers } from "./answers.ts";
import type { AskHost, SerialCheck } from "./lists/host-check.ts";
import { keepFromLeaving } from "./no-leaving.ts";

/**
 * The lists of serial numbers among the answers. What reads them is a script of its own, which comes with the first number, or
 * once there is nothing else to do: then they can be read without a network too.
 */
export class SerialLists {
  readonly #script: Later<typeof import("./serials/serials.ts")>;
  readonly #host: ReactiveControllerHost;
  #check: SerialCheck | undefined;
  /** Made of the check once: it tells the host of a mistake the first time only. */
  #ask: AskHost | undefined;

  /** @param whenEnded what is done once the lists can be read, or cannot. */
  constructor(host: ReactiveControllerHost & EventTarget, whenEnded: () => void) {
    this.#host = host;
    keepFromLeaving(host);
    this.#script = new Later(host, () => import("./serials/serials.ts"), {
      what: () => "serial numbers",
      patient: true,
      ended: whenEnded,
    });
  }

  /** Takes over how the host checks serial numbers; false where it is as it was. */
  checkBy(check: SerialCheck | undefined): boolean {
    if (check === this.#check) return false;
    this.#check = check;
    this.#ask = undefined;
    return true;
  }

  /** Fetches the script. */
  want(): void {
    this.#script.want();
  }

  /** How the host is asked about a serial number, once the script is there. */
  get ask(): AskHost | undefined {
    this.#ask ??= this.#script.value?.askBy(this.#check, this.#host);
    return this.#ask;
  }

  /** The answers with their lists read: those that are not as they were `before`. */
  read(answers: Answers, before?: Answers): Answers {
    if (answers.items.every(({ serials, list }) => serials.text === "" && list === undefined)) return answers;
    const script = this.#script.want().value;
    if (script === undefined) return answers;
    return script.withLists(answers, before, this.ask);
  }

  async retry(): Promise<void> {
    await this.#script.retry();
  }
}
