import type { Answers } from "./answers.ts";

/** How far the request has come: filled in, on its way to the page, handed over; or handed over and changed since. */
export type Handing = "open" | "pending" | "failed" | "done" | "older";

/** What has been handed over. */
export interface HandedOver {
  /** When, as an ISO instant. */
  at: string;
  /** What it was, to be compared with; missing where that is not known any more, or was more than stands here. */
  content?: string | undefined;
  /** It was another window that handed it over. */
  elsewhere?: boolean;
  /** What that window had in it then, which can be more than stands here. */
  told?: string | undefined;
  /** What stands here had been handed over before that, and is older. */
  isNewer?: boolean;
}

/** A request as it stood in the form when the page was told of it. */
export interface Stood {
  id: string;
  answers: Answers;
  onRequest: boolean | undefined;
  /** Whether what is personal in it may be kept on the device. */
  personal: boolean;
  /** Brings the choices about data back, where they were taken away with it. */
  bringChoicesBack?: (() => void) | undefined;
}

/** One request on its way. */
export interface Attempt {
  state: Handing;
  /** The request's own identifier, once the page has been told of it. */
  id?: string | undefined;
  /** What can be brought back of it once another stands in the form; missing where nothing is to stay of it. */
  stood?: Stood | undefined;
  /** The page has been told of it, whatever came of that. */
  isTried: boolean;
  /** The how manieth press of the button on this page it was; missing where it is known from elsewhere. */
  press?: number | undefined;
  /** Since when the page is at it; of a request from an earlier visit, since when it was. */
  since?: string | undefined;
  /** What was handed over last, and what before: the page can say later that it failed after all. */
  handed?: HandedOver | undefined;
  before?: HandedOver | undefined;
  /** It is another window that is at it. */
  isElsewhere?: boolean | undefined;
  /** Another request stands in the form by now, or none. */
  isLeft?: boolean;
}

/** What has made it come so far: the customer's press, the page, a change of what stands in the form, another window. */
export type By = "press" | "page" | "change" | "window";

/** What another window says of the same request; `gone`: it is no longer there to say what became of it. */
export interface Heard {
  state: "pending" | "done" | "failed" | "gone";
  /** Since when it is at it, or when it was handed over. */
  at?: string | undefined;
  /** What was handed over. */
  content?: string | undefined;
}

/** One that nothing has come of yet. */
export const begun = (): Attempt => ({ state: "open", isTried: false });

/** What was handed over before counts again. */
export function takenBack({ state, handed, before }: Attempt): Pick<Attempt, "since" | "handed" | "before"> {
  return { since: undefined, handed: state === "done" || state === "older" ? before : handed, before: undefined };
}
