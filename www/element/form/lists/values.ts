// What people write in the cells of a table for the form's answers, in English, Swedish and Danish.

import type { ItemFacts, Service } from "../../../lib/api.js";
import { wordKey, wordsOf } from "./heads.ts";

/** What the customer says of the warranty; whether it is covered is settled by the examination. */
export type WarrantyClaim = NonNullable<ItemFacts["warranty"]>;

const YES = "yes, y, ja, j, true, sand, sandt, sant, x, 1";
const NO = "no, n, nej, false, falsk, falskt, 0";
const UNSURE =
  "unknown, unsure, not sure, do not know, okänt, okänd, osäker, vet ej, vet inte, ukendt, usikker, ved ikke";

const SERVICES = wordsOf<Service>([
  ["repair", ["repair, repairs, repair service, reparation, reparera, reparationer, reparere, rep"]],
  ["sampleTest", ["sample test, sample, sampling, stickprov, stickprovskontroll, stikprøve, stikprøvekontrol"]],
  ["controlMeasurement", ["control measurement, kontrollmätning, kontrolmåling"]],
  ["reverification", ["reverification, re-verification, omverifiering, reverifiering, reverifikation, reverificering"]],
]);

const WARRANTY = wordsOf<WarrantyClaim>([
  [
    "covered",
    [
      YES,
      "covered, claimed, under warranty, warranty, omfattas, åberopas, inom garanti, garanti, dækket, inden for garanti",
    ],
  ],
  [
    "notCovered",
    [
      NO,
      "not covered, not claimed, none, expired, out of warranty, omfattas inte, utgången, utan garanti, ingen garanti, ikke dækket, udløbet, uden garanti",
    ],
  ],
  ["unknown", [UNSURE]],
]);

const CONTAMINATED = wordsOf<boolean>([
  [true, [YES, "contaminated, polluted, förorenad, förorenat, kontaminerad, forurenet, kontamineret"]],
  [false, [NO, "not contaminated, clean, none, ej förorenad, inte förorenad, ren, ikke forurenet"]],
]);

/** A cell that nobody filled in, or with a dash. */
export const isBlank = (cell: string): boolean => /^[\s\p{Cf}\p{Pd}]*$/u.test(cell);

/** The service that a cell names; nothing where it is none that there is. */
export const serviceIn = (cell: string): Service | undefined => SERVICES.get(wordKey(cell));
/** What a cell says of the warranty. */
export const warrantyIn = (cell: string): WarrantyClaim | undefined => WARRANTY.get(wordKey(cell));
/** Whether a cell says that the product is contaminated. */
export const contaminationIn = (cell: string): boolean | undefined => CONTAMINATED.get(wordKey(cell));
/** Whether a cell says that this is not known, which is an answer, and not a fact. */
export const isUnsure = (cell: string): boolean => WARRANTY.get(wordKey(cell)) === "unknown";
