import type { ReactiveControllerHost } from "lit";
import type { ClauseBasis } from "../clause/documents.ts";
import type { EstimateMistake } from "../host/events.ts";
import type { RulesApi } from "../rules.ts";
import type { Problem } from "./check.ts";
import type { Sections } from "./desk/sections-of-page.ts";
import type { FormView, WholeForm } from "./model.ts";
import type { Section } from "./section.ts";
import type { submitTo } from "./submission.ts";

/** The element that the form is part of. */
export interface FormHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The day that the estimate is made for. */
  readonly today: string;
  /** The rules, once they are there, and which editions the estimate goes by. */
  readonly rules: RulesApi | undefined;
  readonly clauseBasis: ClauseBasis | undefined;
  /** The sections that the page wants. */
  readonly sections: Sections | null | undefined;
  /** The instant that it is, by the customer's clock. */
  readonly now: Date;
  /** What has been filled in that no draft keeps, by its name. */
  readonly notKept: readonly string[];
  /** Clears what stands in the form besides its answers; the result brings it back. */
  clearOthers(): (() => void) | undefined;
  /** The sections that have come with the script of the estimate. */
  readonly ofEstimate: readonly Section[];
  /** The name under which a draft is kept on the device; empty where none is. */
  readonly draft: string | null | undefined;
  /** The page's own form around the element, and what both stand in. */
  readonly form: HTMLFormElement | null;
  getRootNode(): Node;
  /** Whether what the service desk needs besides can be told. */
  readonly deskState: "loading" | "ready" | "failed";
  /** Loads again what could not be loaded. */
  retry(): Promise<void>;
  /** Tells the customer of what is wrong in fields of the page's own; whether anything is. */
  refusesOthers(): boolean;
  /** Hands the request over. What the page waits for; nothing where it wants the form to stay as it is. */
  handOver(by: typeof submitTo): readonly Promise<unknown>[] | undefined;
  /** What is handed over besides the answers. */
  readonly besides: unknown;
  /** Says how far the request has come, or the one that stood there before. */
  tellEnd(isLeft?: boolean): void;
  /** Moves the focus to a field once it is drawn. */
  goTo(field: string): void;
  /** Tells the page of what it has set wrongly. */
  noteMistakes(of: string, mistakes: readonly EstimateMistake[]): Promise<void>;
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** The same of what is wrong with a field that has been left. */
  announceProblem(problem: Problem): void;
}

/** What of the form the element knows better. */
export interface HostModel extends Pick<WholeForm, "disabled" | "submits" | "print" | "consents" | "done"> {
  view: Omit<FormView, "filled" | "problems" | "asksToKeep">;
}
