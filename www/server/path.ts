/** A name as it continues a path: ".range", and of anything that is no plain name `["items[0].service"]`. */
export const field = (name: string) => (/^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`);

/** A place in a list as it continues a path: "[3]". */
export const place = (at: number) => `[${at}]`;
