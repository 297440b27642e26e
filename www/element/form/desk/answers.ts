import type { IsoDate } from "../../../lib/api.js";
import type { DeskText } from "../../../words/about.ts";

/** What is written freely for the service desk. It could tell who somebody is, and is kept on the device only where that is wanted. */
export type { DeskText };

/** What a service desk needs besides, and no estimate hangs on: what was answered, and nothing else. */
export interface DeskAnswers {
  typed?: Partial<Record<DeskText, string>>;
  invoiceTo?: InvoicedTo;
  visitFrom?: IsoDate;
  visitTo?: IsoDate;
  /** Files that go with the request. They are kept nowhere. */
  files?: readonly File[];
}

/** The same about one product. */
export interface ItemDeskAnswers {
  typed?: { reading?: string };
  purchasedOn?: IsoDate;
  removedOn?: IsoDate;
  seal?: Seal;
}

/** Who gets the invoice. */
export type InvoicedTo = "contact" | "other";
/** What the seal was like when the meter was taken down. */
export type Seal = "intact" | "broken" | "none" | "unsure";
