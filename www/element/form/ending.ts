import type { Answers } from "./answers.ts";
import type { By, Handing, Hands } from "./handing-over.ts";
import type { FormHost } from "./host.ts";
import type { Keeper } from "./kept/keeper.ts";
import { storedAnswers } from "./stored.ts";
import { submitTo } from "./submission.ts";

/** The form whose request is handed over. */
export interface EndingForm {
  readonly host: FormHost;
  readonly answers: Answers;
  /** Whether something that stands in the form is not part of what is handed over. */
  readonly lacks: boolean;
  /** Tells what keeps the answers, where they are kept. */
  whereKept(act: (keeper: Keeper) => void): void;
}

/** Hands a form's request over, and tells the customer how far it has come: each of its ends once, and in view. */
export function handsOf(form: EndingForm): Hands {
  const { host } = form;
  return {
    handOver: () => host.handOver(submitTo),
    content: () => contentOf(form),
    now: () => host.now,
    became: (handing, by) => {
      keep(form, handing, by);
      tell(form, handing, by);
      host.requestUpdate();
    },
    leftBecame: () => {
      host.tellEnd(true);
      host.requestUpdate();
    },
  };
}

/** What the customer has answered, wherever it stands: all of it, and what tells nobody who they are. Files are told by what they are called. */
function contentOf({ answers, host }: EndingForm): string {
  const files = answers.desk.files?.map(({ name, size, lastModified }) => [name, size, lastModified]);
  const [whole, open] = [true, false].map((personal) => storedAnswers(answers, { personal }));
  return JSON.stringify({ whole, open, files, besides: host.besides } satisfies Content);
}

/** The same as the text of it is read by another window. */
export interface Content {
  whole?: unknown;
  open?: unknown;
  files?: unknown;
  besides: unknown;
}

/** What has been handed over goes from the device; how far it has come stays there otherwise. */
function keep({ whereKept, lacks }: EndingForm, handing: Handing, by: By): void {
  whereKept((keeper) => {
    if (handing !== "done" || lacks) keeper.changed();
    else if (by === "window") keeper.letGo();
    else keeper.drop();
    if (by === "page" || by === "press") keeper.tellWindows();
  });
}

function tell({ host }: EndingForm, handing: Handing, by: By): void {
  if (handing === "pending" || handing === "failed") {
    host.announceProblem({ field: "submit", message: `form.submit.${handing}`, empty: false });
    // What stood there as handed over is gone, and the focus would be with it.
    if (handing === "failed" && focused(host)?.closest(".form-done")) host.goTo("submit");
    return;
  }
  // Whoever goes on typing, here or in another window, is not led away from there.
  const isTyping = focused(host)?.matches("input, textarea, select");
  const isLed = by === "press" || (by === "page" && !(handing === "older" && isTyping));
  if (isLed && !hasLed(host)) host.goTo("done");
  else host.tellEnd();
}

const focused = ({ renderRoot }: FormHost) => (renderRoot as ShadowRoot).activeElement;

/** A page that has moved the focus shows something of its own. */
function hasLed(host: FormHost): boolean {
  const at = (host.getRootNode() as Document | ShadowRoot).activeElement;
  return Boolean(at) && at !== document.body && at !== (host.renderRoot as ShadowRoot).host;
}
