import type { ReactiveController } from "lit";
import type { Attempt, Heard } from "../attempt.ts";
import type { KeptForm } from "./model.ts";

const NAME = "service-request";

/** What one window tells the others of a request, or asks them of it. */
interface Told extends Pick<Heard, "at"> {
  id: string;
  state: Heard["state"] | "asked";
  /** What was handed over. */
  content?: string | undefined;
}

/** The windows that have the same request, by a draft or a file: what one hands over the others need not. */
export class OtherWindows implements ReactiveController {
  readonly #form: KeptForm;
  #channel: BroadcastChannel | undefined;
  /** What this window is at, by identifier, and what ends that: another one learns by it that this one is gone. */
  readonly #held = new Map<string, () => void>();

  constructor(form: KeptForm) {
    this.#form = form;
    form.host.addController(this);
  }

  hostConnected(): void {
    this.#channel ??= new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    this.ask();
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Asks how far they have come with the request that stands here. */
  ask(): void {
    this.#post({ id: this.#form.id, state: "asked" });
  }

  /** Tells them how far a request has come. */
  tell(attempt: Attempt): void {
    const told = toldOf(attempt.id ?? this.#form.id, attempt);
    if (told?.state === "pending") this.#hold(told);
    else if (told) {
      this.#post(told);
      this.#held.get(told.id)?.();
      this.#held.delete(told.id);
    }
  }

  /** An element that stands on no page any more has an end to tell too. */
  #post(told: Told): void {
    const channel = this.#channel ?? new BroadcastChannel(NAME);
    channel.postMessage(told);
    if (channel !== this.#channel) channel.close();
  }

  #hear(told: Told): void {
    const { id, state } = told;
    const { following, handingOver } = this.#form;
    if (state === "asked") this.#answer(id);
    else if (id !== this.#form.id) return;
    // What hands over may still be on its way: it hears of it then.
    else if (handingOver === undefined) following.whenThere(() => this.#hear(told));
    else {
      handingOver.heard({ ...told, state });
      if (state === "pending") this.#watch(id);
    }
  }

  /** How far a request has come, also where another stands in this window by now. */
  #answer(id: string): void {
    this.#form.following.whenThere(() => {
      const { handingOver } = this.#form;
      const attempt = id === this.#form.id ? handingOver?.attempt : handingOver?.attemptOf(id);
      if (attempt) this.tell(attempt);
    });
  }

  /** Pages without HTTPS have no locks: there a window that is gone is only missed once the other is loaded again. */
  #hold(told: Told): void {
    const { id } = told;
    if (this.#held.has(id) || !navigator.locks) {
      this.#post(told);
      return;
    }
    const held = new Promise<void>((end) => this.#held.set(id, end));
    // Nobody hears of it before the lock is there, whose end would be missed.
    withLock(id, () => {
      if (this.#held.has(id)) this.#post(told);
      return held;
    });
  }

  /** Once the lock is free the other window has come to an end, which it tells, or is gone. */
  #watch(id: string): void {
    const gone = () => {
      if (id === this.#form.id) this.#form.handingOver?.heard({ state: "gone" });
    };
    withLock(id, gone);
  }
}

/** What belongs to no site, as in some frames, has no locks, and no other window either. */
function withLock(id: string, act: () => unknown): void {
  navigator.locks?.request(`${NAME}:${id}`, act).catch(() => undefined);
}

/** Nothing of a request that no window was told of, nor of what another one has to tell. */
function toldOf(id: string, { state, since, handed, isElsewhere }: Attempt): Told | undefined {
  if (state === "pending") return isElsewhere ? undefined : { id, state, at: since };
  if (state === "failed") return { id, state };
  // What another window has handed over is passed on as it was told.
  return handed && { id, state: "done", at: handed.at, content: handed.elsewhere ? handed.told : handed.content };
}
