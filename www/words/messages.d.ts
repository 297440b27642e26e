/** Every language that there are catalogues of, with what loads them by what they are for. */
declare module "messages:languages" {
  type Catalogue = import("./catalogue.ts").Catalogue;
  type Loaders = Record<import("./languages.ts").WordsFor, () => Promise<{ default: Catalogue }>>;
  export const own: Readonly<Record<string, Readonly<Loaders>>>;
  export const unloaded: Readonly<Record<string, Catalogue>>;
}

/** What loads the words of requests that were recomputed, by language. */
declare module "messages:recompute" {
  const loaders: Readonly<Record<string, () => Promise<{ default: import("./catalogue.ts").Catalogue }>>>;
  export default loaders;
}

/** What loads the words of what has been kept or saved, by language: for the command line, which tells what differs in them. */
declare module "messages:kept" {
  const loaders: Readonly<Record<string, () => Promise<{ default: import("./catalogue.ts").Catalogue }>>>;
  export default loaders;
}

/** What loads the words of what a service desk asks for besides, by language. */
declare module "messages:desk" {
  const loaders: Readonly<Record<string, () => Promise<{ default: import("./catalogue.ts").Catalogue }>>>;
  export default loaders;
}

/** What loads the words of hosts that draw their own estimate, by language and catalogue. */
declare module "messages:host" {
  type Catalogue = import("./catalogue.ts").Catalogue;
  type Loaders = Record<"form" | "estimate" | "consent" | "clauses", () => Promise<{ default: Catalogue }>>;
  const loaders: Readonly<Record<string, Readonly<Loaders>>>;
  export default loaders;
}

/** A language's messages, compiled by the build from the catalogues in `www/messages`. */
declare module "messages:*" {
  const catalogue: import("./catalogue.ts").Catalogue;
  export default catalogue;
}
