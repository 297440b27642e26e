import type { ReactiveControllerHost } from "lit";
import type { EstimateMistake } from "../host/events.ts";
import type { Problem } from "./check.ts";
import type { FormView, WholeForm } from "./model.ts";
import type { Section } from "./section.ts";

/** The element that the form is part of. */
export interface FormHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The day that the estimate is made for. */
  readonly today: string;
  /** The instant that it is, by the customer's clock. */
  readonly now: Date;
  /** The sections that have come with the script of the estimate. */
  readonly ofEstimate: readonly Section[];
  /** The name under which a draft is kept on the device; empty where none is. */
  readonly draft: string | null | undefined;
  /** Hands the request over; false where the page wants the form to stay as it is. */
  handOver(): boolean;
  /** Moves the focus to a field once it is drawn. */
  goTo(field: string): void;
  /** Tells the page of what it has set wrongly. */
  noteMistakes(of: string, mistakes: readonly EstimateMistake[]): void;
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** The same of what is wrong with a field that has been left. */
  announceProblem(problem: Problem): void;
}

/** What of the form the element knows better. */
export interface HostModel extends Pick<WholeForm, "onPortal" | "disabled" | "submits" | "print" | "consents"> {
  view: Omit<FormView, "filled" | "problems" | "asksToKeep">;
}
