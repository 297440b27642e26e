import type { Estimate, Facts } from "../lib/api.js";
import { type About, aboutProduct, serialsOnPaper } from "./about.ts";
import { clauseNumbers } from "./clause.ts";
import { dutiesNow } from "./duty.ts";
import { factLabel, factText, factValue } from "./fact.ts";
import { findingText, groupFindings } from "./finding.ts";
import { labelled } from "./labelled.ts";
import { isLong } from "./product.ts";
import { numberedName, onPaper } from "./products-on-paper.ts";
import { addressFinding, isSentIn } from "./sent-in.ts";
import type { Words } from "./words.ts";

/** The page that goes into the parcel, and the label that goes onto it. */
export interface Parcel {
  title: string;
  lead: string;
  label: {
    title: string;
    /** Where it goes and whom it is from, line by line as on an envelope; the sender where that is known. */
    to: { title: string; lines: string[] };
    from?: { title: string; lines: string[] };
    /** Where it goes back to, where that is not to the sender. */
    back?: { title: string; lines: string[] };
    /** The customer's own number. */
    reference?: string;
    /** What is to be written in by hand: nobody knows the number before the matter is created. */
    matterNumber: string;
    hint: string;
  };
  list: { title: string; headings: string[]; rows: ParcelRow[] };
  description?: { title: string; text: string };
  reference?: { title: string; text: string };
  /** What is to be done before it is sent, each with its clauses. */
  before: { title: string; lines: { text: string; clauses: string[] }[] };
}

/** A product of the list. */
export interface ParcelRow {
  cells: string[];
  /** Its serial numbers, where they are too many for a cell. */
  numbers?: readonly string[] | undefined;
  /** What else is to be known of it, a line each. */
  notes?: string[];
  remark?: string | undefined;
}

/** What a parcel is made of. */
export interface ParcelOf {
  estimate: Estimate;
  facts: Facts;
  about?: About | undefined;
  /** The identifier of the request. */
  id?: string | undefined;
}

/**
 * The clauses about sending in: who arranges and pays, how the parcel is marked, handing in, what may be refused. The address by
 * itself stands on the label.
 */
const OF_SENDING = /^terms\/(3\.[1-4]|7\.4)$/;
const ADDRESS = "sendToAddress";

/** What goes into the parcel and onto it; `undefined` where nothing is sent in. */
export function parcelOf(words: Words, { estimate, facts, about = {}, id }: ParcelOf): Parcel | undefined {
  if (!isSentIn(estimate, facts)) return undefined;
  const t = (key: string) => words.t(`form.parcel.${key}`);
  const address = String(addressFinding(estimate)?.values?.serviceAddress ?? "");
  const sender = senderOf(about);
  return {
    title: t(facts.onSite === undefined ? "titleIfSentIn" : "title"),
    lead: t("lead"),
    label: {
      title: t("label"),
      to: { title: t("to"), lines: address.split(/,\s*/) },
      ...(sender.length > 0 && { from: { title: t("from"), lines: sender } }),
      ...marksOf(words, about),
      matterNumber: t("matterNumber"),
      hint: t("labelHint"),
    },
    list: listOf(words, facts, about),
    ...(about.description && {
      description: { title: words.t("form.description.label"), text: about.description },
    }),
    ...(id && { reference: { title: words.t("form.along.reference"), text: id } }),
    before: { title: t("before"), lines: before(words, estimate, facts) },
  };
}

/** What the customer asks to have on the way back: their own number, and another address. */
function marksOf(words: Words, { desk: { reference, returnTo } = {} }: About) {
  return {
    ...(returnTo && { back: { title: words.t("desk.returnTo.label"), lines: linesOf(returnTo) } }),
    ...(reference && { reference: `${words.t("desk.reference.label")}: ${reference}` }),
  };
}

const linesOf = (text: string) => text.split(/\n/).flatMap((line) => line.trim() || []);

function senderOf({ contact: { name, organisation, address, phone, email } = {} }: About): string[] {
  return [name, organisation, ...(address ?? "").split(/\n/), phone, email].flatMap((line) => line?.trim() || []);
}

function listOf(words: Words, { items = [] }: Facts, { serialNumbers = [], products = [] }: About): Parcel["list"] {
  const heading = (name: string) => factLabel(words, `items[0].${name}`);
  return {
    title: words.t("form.parcel.list"),
    headings: [heading("product"), heading("service"), heading("quantity"), words.t("form.item.serials.label")],
    rows: items.map(({ product = "", service, quantity = 1, contaminated }, index) => {
      const { text, apart } = serialsOnPaper(words, serialNumbers[index] ?? []);
      return {
        cells: [
          isLong(items) ? numberedName(index, { product }) : product,
          factValue(words, "items.service", service),
          String(quantity),
          text,
        ],
        numbers: apart,
        notes: aboutProduct(words, products[index] ?? {}).map(([name, value]) => labelled(name, value)),
        // Whoever opens the parcel is to know.
        remark: contaminated ? factText(words, "items[0].contaminated", true) : undefined,
      };
    }),
  };
}

function before(onScreen: Words, estimate: Estimate, facts: Facts): Parcel["before"]["lines"] {
  const words = onPaper(onScreen, facts);
  const findings = estimate.findings.filter(
    ({ id, because }) => id !== ADDRESS && because.clauses.every((clause) => OF_SENDING.test(clause)),
  );
  const toDo = [...dutiesNow(findings, facts), ...groupFindings(findings, "warning")];
  return toDo.map((one) => ({
    text: findingText(words, one, estimate, facts),
    clauses: clauseNumbers(one.because),
  }));
}
