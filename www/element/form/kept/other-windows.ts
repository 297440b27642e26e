import type { ReactiveController } from "lit";
import type { Content } from "../content.ts";
import type { KeptForm } from "./model.ts";

/** What one window tells the others: the request of the draft has been handed over, or could not be after all. */
interface Told {
  draft: string;
  id: string;
  /** When, and what it was; missing where it could not be handed over. */
  at?: string | undefined;
  content?: string | undefined;
}

/** The windows that have the same draft, and so the same request: what one hands over the others need not. */
export class OtherWindows implements ReactiveController {
  readonly #form: KeptForm;
  #channel: BroadcastChannel | undefined;

  constructor(form: KeptForm) {
    this.#form = form;
    form.host.addController(this);
  }

  hostConnected(): void {
    this.#channel ??= new BroadcastChannel("service-request");
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Tells them how far the request has come. That it is on its way they read in the draft. */
  tell(): void {
    const { host, id, attempt } = this.#form;
    if (!host.draft || attempt === undefined || attempt.state === "pending") return;
    const { at, content } = attempt.state === "failed" ? {} : (attempt.handed ?? {});
    this.#channel?.postMessage({ draft: host.draft, id, at, content } satisfies Told);
  }

  #hear({ draft, id, at, content }: Told): void {
    const { host, handingOver } = this.#form;
    if (draft !== host.draft || id !== this.#form.id || handingOver === undefined) return;
    handingOver.heard(at, content !== undefined && hasNothingMore(handingOver.content, content));
  }
}

/** Whether nothing stands in one window that the other has not handed over. What is personal may be missing: it is not always kept. */
function hasNothingMore(here: string, there: string): boolean {
  const [mine, theirs]: Content[] = [here, there].map((text) => JSON.parse(text));
  return JSON.stringify(mine?.open) === JSON.stringify(theirs?.open) && isWithin(mine, theirs);
}

/** Where serial numbers are missing their count stands for them, and what tells nothing of anybody has been compared as a whole. */
const COUNTED = ["quantity", "counts"];

function isWithin(mine: unknown, theirs: unknown): boolean {
  if (typeof mine !== "object" || mine === null) return mine === theirs;
  return Object.entries(mine).every(
    ([name, value]) =>
      COUNTED.includes(name) || isWithin(value, (theirs as Record<string, unknown> | undefined)?.[name]),
  );
}
