// The heads of columns as people write them in English, Swedish and Danish. One word more is one word in a list.

/** What a column of a table can hold that the form asks for. */
export type Column = "serial" | "product" | "quantity" | "service" | "fault" | "warranty" | "contamination";

/** Nothing but letters and digits counts: "Serie-nr.", "SERIE NR" and "serienr" are one. */
const HEADS: Record<Column, string[]> = {
  serial: [
    "serial number, serial numbers, serial no, serial nr, serial, serials, s/n, sn, meter number, meter no, meter nr, meter id, device number",
    "serienummer, serienr, serie nr, mätarnummer, mätarnr, mätare nr, tillverkningsnummer, tillverkningsnr, apparatnummer",
    "serienumre, målernummer, målernr, måler nr, maalernummer, maalernr, fabrikationsnummer, fabrikationsnr, fabr nr, apparatnr",
  ],
  product: [
    "product, product name, model, type, product type, meter type, device, article",
    "produkt, produktnamn, modell, typ, produkttyp, mätartyp, mätarmodell, artikel, benämning",
    "produktnavn, produkttype, målertype, målermodel, maalertype, vare, varenavn, betegnelse",
  ],
  quantity: [
    "quantity, qty, count, pieces, pcs, units, number of meters, number of products, number of pieces, number of units, no of meters",
    "antal, antal mätare, antal produkter, antal st, antal stycken, st, styck, stycken, kvantitet",
    "antal målere, antal maalere, antal stk, stk, styk, mængde",
  ],
  service: [
    "service, service type, requested service, work, task, job",
    "tjänst, servicetyp, åtgärd, önskad åtgärd, arbete, uppdrag",
    "ydelse, servicetype, ønsket ydelse, arbejde, opgave",
  ],
  fault: [
    "fault, fault description, description, error, defect, problem, symptom, reason, comment, comments, remark, remarks, note",
    "fel, felbeskrivning, felorsak, beskrivning, orsak, anmärkning, kommentar, notering",
    "fejl, fejlbeskrivelse, fejlårsag, beskrivelse, årsag, bemærkning, bemærkninger",
  ],
  warranty: [
    "warranty, under warranty, product warranty, warranty claim, guarantee",
    "garanti, produktgaranti, garantianspråk, åberopa garanti, inom garanti",
    "garantikrav, inden for garanti",
  ],
  contamination: [
    "contaminated, contamination, polluted, pollution",
    "förorenad, förorenat, förorening, kontaminerad, kontaminering",
    "forurenet, forurening, kontamineret, kontamination",
  ],
};

/** Danish letters that Unicode does not take apart into a letter and its mark. */
const LETTERS: Record<string, string> = { æ: "ae", ø: "o", ß: "ss" };

/** A word of a table as it is compared: without case, accents, spaces and punctuation. */
export function wordKey(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[æøß]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.replace(/[^a-z0-9]/g, "");
}

/** Words by their keys, from lists of them: "yes, ja, y". */
export function wordsOf<Meaning>(lists: [Meaning, readonly string[]][]): ReadonlyMap<string, Meaning> {
  return new Map(
    lists.flatMap(([meaning, words]) =>
      words.flatMap((list) => list.split(",").map((word) => [wordKey(word), meaning])),
    ),
  );
}

const COLUMNS = wordsOf(Object.entries(HEADS) as [Column, string[]][]);

/** The column that a head names. A unit or a remark in brackets does not change it: "Serial number (8 digits)". */
export function columnOf(head: string): Column | undefined {
  return COLUMNS.get(wordKey(head)) ?? COLUMNS.get(wordKey(head.replace(/\([^()]*\)/g, "")));
}
