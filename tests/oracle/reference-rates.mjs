// Nationalbanken's official lending rate on 1 January and 1 July (FACTS.md section 2), in millionths of a per cent.
import { day } from "./dates.mjs";

const BY_YEAR = {
  2013: ["0.20", "0.20"],
  2014: ["0.20", "0.20"],
  2015: ["0.20", "0.05"],
  2016: ["0.05", "0.05"],
  2017: ["0.05", "0.05"],
  2018: ["0.05", "0.05"],
  2019: ["0.05", "0.05"],
  2020: ["0.05", "0.05"],
  2021: ["0.05", "-0.35"],
  2022: ["-0.45", "-0.45"],
  2023: ["1.90", "3.25"],
  2024: ["3.75", "3.50"],
  2025: ["2.75", "1.75"],
  2026: ["1.75", "2.00"],
};

/** Hundredths of a per cent, signed, to millionths. */
function signedMicroPercent(text) {
  return BigInt(text.replace(".", "")) * 10_000n;
}

/** The first day whose rate is not published: until it is, the last known rate goes on and is marked stale. */
export const FIRST_UNKNOWN_DAY = day("2027-01-01");

const KNOWN = Object.entries(BY_YEAR).flatMap(([year, [january, july]]) => [
  { from: day(`${year}-01-01`), percent: signedMicroPercent(january) },
  { from: day(`${year}-07-01`), percent: signedMicroPercent(july) },
]);

/** Oldest first: the day a rate begins, and the rate. The table's last row, 2027-01-01, is "unknown". */
export const REFERENCE_RATES = [...KNOWN, { ...KNOWN.at(-1), from: FIRST_UNKNOWN_DAY }];
