import { plainAmount } from "./amounts.ts";

/** What people write before or after an amount in kroner, and in place of its øre: "kr. 250", "250 DKK", "250,-". */
const KRONER = /^(?:dkk|d?kr\.?|kroner|kronor)\s*(?=\d)|(?<=[\d\s–-])\s*(?:dkk|d?kr\.?|kroner|kronor)$/gi;
const NO_ORE = /(?<=\d)\s*[.,:]\s*[-–—−]+$/;

/** An amount in kroner as it is typed, with or without their name, as {@link plainAmount} writes it. */
export const plainKroner = (typed: string): string => {
  const plain = plainAmount(typed.trim().replace(KRONER, "").trim().replace(NO_ORE, ""));
  return /^[\d.]+$/.test(plain) ? plain : typed;
};
