import type { IsoDate } from "../../../lib/api.js";
import { utcDay } from "../../../words/dates.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import type { DeskText } from "./answers.ts";
import { asksDesk, asksOf } from "./asked.ts";
import { type FilesWanted, limitsOf } from "./files/wanted.ts";
import { tidyGln } from "./gln.ts";
import type { Sections } from "./sections-of-page.ts";

/** What a service desk needs besides: what was not given, or does not apply, is missing. None of it is a fact of the estimate. */
export interface DeskDocument {
  /** The customer's own order or reference number. */
  reference?: string;
  /** What the invoice must have to be correct. */
  invoice?: InvoiceTo;
  /** Where the product goes back to, line by line as on an envelope, where that is not the contact's address. */
  returnTo?: string;
  /** What a technician who comes to the customer needs to know. */
  visit?: Visit;
  /** The files that go with it, by name: the page has the files themselves. Missing where there are none. */
  files?: NamedFile[];
}

/** A file that goes with the request, as the customer's device describes it. */
export interface NamedFile {
  /** Its name, without a folder. Two files can have the same. */
  name: string;
  /** Its kind by its name, "image/jpeg"; empty where the device knows none. */
  type: string;
  /** How many bytes it has. */
  size: number;
}

/** Who is invoiced. Name, address and e-mail address are missing where they are the contact's. */
export interface InvoiceTo {
  /** The person or organisation that is invoiced. */
  name?: string;
  /** Its address, line by line. */
  address?: string;
  /** The e-mail address that the invoice goes to. */
  email?: string;
  /** The EAN number (GLN) of a public buyer: thirteen digits with a valid check digit. */
  ean?: string;
  /** The person or the cost centre that the invoice has to name. */
  attention?: string;
}

/** The visit of a technician. The days are wishes, and nothing has been agreed. */
export interface Visit {
  /** How the technician gets in: opening hours, keys, parking, whom to call. */
  access?: string;
  /** The day that is wished for, or the first of several. */
  from?: IsoDate;
  /** The last of the days that are wished for. */
  to?: IsoDate;
}

/** What the desk needs of one product. */
export interface DeskProduct {
  /** The day of purchase, where it is claimed under warranty. */
  purchasedOn?: IsoDate;
  /** What it was like when it was taken down, where it is tested or measured. */
  condition?: Condition;
}

/** What a meter was like when it was taken down, in the customer's words. */
export interface Condition {
  /** What the display showed, with its unit. */
  reading?: string;
  /** What the seal was like; missing where nobody is sure. */
  seal?: "intact" | "broken" | "none";
  /** The day on which it was taken down. */
  removedOn?: IsoDate;
}

/** What is told of a matter, and of each of its products in their order. */
export interface ToldToDesk {
  matter: DeskDocument;
  products: DeskProduct[];
}

/** What the answers tell the service desk. */
export function deskDocument(answers: Answers, sections: Sections, files?: FilesWanted): ToldToDesk {
  const { desk, items } = answers;
  const text = (name: DeskText) => desk.typed?.[name]?.trim();
  const asked = (name: "reference" | "invoice" | "returnTo" | "visit") => asksDesk(sections, name, answers);
  const isOther = desk.invoiceTo === "other";
  return {
    matter: given<DeskDocument>({
      reference: asked("reference") && text("reference"),
      invoice:
        asked("invoice") &&
        given<InvoiceTo>({
          name: isOther && text("invoiceName"),
          address: isOther && text("invoiceAddress"),
          email: isOther && text("invoiceEmail"),
          ean: tidyGln(text("invoiceEan") ?? ""),
          attention: text("invoiceAttention"),
        }),
      returnTo: asked("returnTo") && text("returnTo"),
      visit:
        asked("visit") && given<Visit>({ access: text("access"), from: day(desk.visitFrom), to: day(desk.visitTo) }),
      files: filesOf(answers, files).map(({ name, type, size }) => ({ name, type, size })),
    }),
    products: items.map((item) => deskProduct(item, sections)),
  };
}

/** The files that go with a request; none where the page wants none. */
export const filesOf = ({ desk }: Answers, wanted: FilesWanted | undefined): readonly File[] =>
  (limitsOf(wanted) && desk.files) ?? [];

function deskProduct(item: ItemAnswers, sections: Sections): DeskProduct {
  const { typed, purchasedOn, removedOn, seal } = item.desk;
  return given<DeskProduct>({
    purchasedOn: asksOf(sections, "purchase", item) && day(purchasedOn),
    condition:
      asksOf(sections, "condition", item) &&
      given<Condition>({ reading: typed?.reading?.trim(), seal: seal !== "unsure" && seal, removedOn: day(removedOn) }),
  });
}

/** A day that is whole. */
const day = (typed = ""): IsoDate | undefined => (utcDay(typed) ? typed : undefined);

/** What was given of something. */
function given<T extends object>(all: { [Name in keyof T]-?: T[Name] | "" | false | undefined }): T {
  const isGiven = (value: unknown) =>
    Boolean(value) && (typeof value !== "object" || Object.keys(value ?? {}).length > 0);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isGiven(value))) as T;
}
