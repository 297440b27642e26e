/** The five errands, by the names of their files. */
export const ERRANDS = ["utility", "consumer", "plumber", "on-site", "five-kinds"];
