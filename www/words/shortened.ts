/** As much of a text as one reads: somebody else has chosen how long it is. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
