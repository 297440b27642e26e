import * as v from "valibot";
import type { DeskAnswers, DeskText, InvoicedTo, ItemDeskAnswers, Seal } from "../desk/answers.ts";

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
/** Days as they stand in their fields, unfinished ones too: the form says what is wrong with them. */
const anyDay = text(20);

const TYPED = {
  reference: text(500),
  invoiceName: text(500),
  invoiceAddress: text(2000),
  invoiceEmail: text(500),
  invoiceEan: text(100),
  invoiceAttention: text(500),
  returnTo: text(2000),
  access: text(2000),
} satisfies Record<DeskText, v.GenericSchema>;

/** What the service desk needs besides, as it was kept. */
export const DESK = v.partial(
  v.strictObject({
    typed: v.partial(v.strictObject(TYPED)),
    invoiceTo: v.picklist(["contact", "other"] satisfies InvoicedTo[]),
    visitFrom: anyDay,
    visitTo: anyDay,
  } satisfies Record<Exclude<keyof DeskAnswers, "files">, v.GenericSchema>),
);

/** The same of one product. */
export const ITEM_DESK = v.partial(
  v.strictObject({
    typed: v.partial(v.strictObject({ reading: text(500) })),
    purchasedOn: anyDay,
    removedOn: anyDay,
    seal: v.picklist(["intact", "broken", "none", "unsure"] satisfies Seal[]),
  } satisfies Record<keyof ItemDeskAnswers, v.GenericSchema>),
);
