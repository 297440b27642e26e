import type { ReactiveControllerHost } from "lit";
import type { Facts } from "../../lib/api.js";
import type { Catalogue } from "../../words/catalogue.ts";
import type { ClauseBasis } from "../clause/documents.ts";
import type { EarlierConsent } from "../consent/model.ts";
import type { EstimatePart } from "../estimate/part.ts";
import type { RulesApi } from "../rules.ts";
import type { Problem } from "./check.ts";
import type { Sections } from "./desk/sections-of-page.ts";
import type { HostFacts } from "./facts.ts";
import type { ServiceRequest } from "./request.ts";
import type { Section } from "./section.ts";

/** The element that the form is part of. */
export interface FormHost extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What is shown of the estimate. */
  readonly shown: EstimatePart;
  /** The day that the estimate is made for. */
  readonly today: string;
  /** What the page brings to the estimate. */
  readonly brought: HostFacts;
  /** Whether the figures change as one types. */
  readonly readsOut: boolean;
  /** The rules, once they are there; whether they are on their way; and which editions the estimate goes by. */
  readonly rules: RulesApi | undefined;
  readonly rulesAwaited: boolean;
  readonly clauseBasis: ClauseBasis | undefined;
  /** What is known now, as the estimate is made from it. */
  readonly facts: Facts;
  /** Messages of the page's own, who the customer is to it, and what it knows of consents given before. */
  readonly messages: Catalogue | null | undefined;
  readonly subjectId: string | null | undefined;
  readonly earlierConsent: EarlierConsent | null | undefined;
  /** The sections that the page wants. */
  readonly sections: Sections | null | undefined;
  /** The sections that have come with the script of the estimate. */
  readonly ofEstimate: readonly Section[];
  /** The name under which a draft is kept on the device; empty where none is. */
  readonly draft: string | null | undefined;
  /** The page's own form around the element, and what both stand in. */
  readonly form: HTMLFormElement | null;
  getRootNode(): Node;
  /** Loads again what could not be loaded. */
  retry(): Promise<void>;
  /** The whole request, as it is handed over. */
  readonly request: ServiceRequest;
  /** Shows what the rules say now. */
  showLatest(): void;
  /** Moves the focus to a field once it is drawn. */
  goTo(field: string): void;
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** The same of what is wrong with a field that has been left. */
  announceProblem(problem: Problem): void;
}
