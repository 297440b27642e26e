import * as v from "valibot";
import type { DeskAnswers, DeskText, InvoicedTo, ItemDeskAnswers, Seal } from "../desk/answers.ts";

/** As long as it was typed. */
const text = v.string();
/** Days as they stand in their fields, unfinished ones too: the form says what is wrong with them. */
const anyDay = text;

const TYPED = {
  reference: text,
  invoiceName: text,
  invoiceAddress: text,
  invoiceEmail: text,
  invoiceEan: text,
  invoiceAttention: text,
  returnTo: text,
  access: text,
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
    typed: v.partial(v.strictObject({ reading: text })),
    purchasedOn: anyDay,
    removedOn: anyDay,
    seal: v.picklist(["intact", "broken", "none", "unsure"] satisfies Seal[]),
  } satisfies Record<keyof ItemDeskAnswers, v.GenericSchema>),
);
