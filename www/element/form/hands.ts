import type { By, Handing, Stood } from "./attempt.ts";
import type { Content } from "./content.ts";
import type { Ending, EndingForm } from "./ending.ts";
import type { Hands } from "./handing-over.ts";
import { storedAnswers } from "./stored.ts";

/** Hands a form's request over, and tells the customer how far it has come: each of its ends once, and in view. */
export function handsOf(form: EndingForm, ending: Ending): Hands {
  const { host } = form;
  return {
    get id() {
      return form.id;
    },
    stands: () => standsIn(form),
    handOver: () => ending.handOver(),
    content: () => contentOf(form, ending),
    now: () => new Date(),
    became: (handing, by) => {
      keep(form, handing, by);
      tell(form, ending, handing, by);
      host.requestUpdate();
    },
    leftBecame: (attempt) => {
      form.keeping.tell((keeper) => keeper.windows.tell(attempt));
      ending.tell(true);
      host.requestUpdate();
    },
  };
}

function standsIn({ id, answers, onRequest, keeping }: EndingForm): Stood {
  return { id, answers, onRequest, personal: keeping.script?.personal ?? false };
}

/** What the customer has answered, wherever it stands: all of it, and what tells nobody who they are. Files are told by what they are called. */
function contentOf({ answers }: EndingForm, { consents, slotted }: Ending): string {
  const files = answers.desk.files?.map(({ name, size, lastModified }) => [name, size, lastModified]);
  const [whole, open] = [true, false].map((personal) => storedAnswers(answers, { personal }));
  return JSON.stringify({
    whole,
    open,
    files,
    choices: consents.facts.consents,
    more: slotted.values,
  } satisfies Content);
}

/** What has been handed over goes from the device; how far it has come stays there otherwise. */
function keep({ keeping, lacks, attempt }: EndingForm, handing: Handing, by: By): void {
  keeping.tell((keeper) => {
    if (handing === "done" && !lacks) keeper.handedOver();
    else keeper.changed();
    if (attempt && (by === "page" || by === "press")) keeper.windows.tell(attempt);
  });
}

function tell({ host }: EndingForm, ending: Ending, handing: Handing, by: By): void {
  if ((handing === "pending" && by !== "window") || handing === "failed") {
    host.announceProblem({ field: "submit", message: `form.submit.${handing}`, empty: false });
    // What stood there as handed over is gone, and the focus would be with it.
    if (handing === "failed" && ending.hasFocus) host.goTo("submit");
    return;
  }
  // Whoever goes on typing, here or in another window, is not led away from there.
  const isTyping = (host.renderRoot as ShadowRoot).activeElement?.matches("input, textarea, select");
  const isLed = by === "press" || (by === "page" && !(handing === "older" && isTyping));
  // What was read out before, such as that it failed, is not so any more.
  if (isLed && ending.lead()) host.announce("");
  else ending.tell();
}
