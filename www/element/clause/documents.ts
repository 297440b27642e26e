import type { Estimate, Facts } from "../../lib/api.js";
import type { RulesApi } from "../rules.ts";

/** What tells which clauses there are, and with which numbers. */
export interface ClauseBasis {
  rules: Pick<RulesApi, "clauses" | "editions">;
  /** The editions that the estimate was made with. */
  used: Estimate["editions"];
  /** The host's own, whole. */
  own: Facts["editions"];
}

/** Where the documents can be read: addresses of web pages. */
export interface Documents {
  /** The service terms. */
  terms?: string | undefined;
  /** The privacy policy. */
  privacy?: string | undefined;
}

/** The address of a document, in full; `undefined` where the host gives none, or one that is no web page's. */
export function documentAddress(documents: Documents | undefined, name: keyof Documents): string | undefined {
  const given = documents?.[name];
  if (!given || typeof given !== "string") return undefined;
  const address = URL.canParse(given, document.baseURI) ? new URL(given, document.baseURI) : undefined;
  return address?.protocol === "https:" || address?.protocol === "http:" ? address.href : undefined;
}
