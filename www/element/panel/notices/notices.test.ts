import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderPanel } from "../index.ts";

function shown(name: string): { panel: HTMLElement; calls: unknown[][] } {
  const model = modelOf(exampleOf("notices", name));
  return { panel: show(renderPanel(model)), calls: model.calls };
}

test("While the rules load, the form can be filled in", () => {
  ok(textOf(shown("loading").panel).includes("You can fill in the form meanwhile."), "not said");
});

test("A failed load says so, offers another try and does not keep anybody from submitting", () => {
  const { panel, calls } = shown("failed");
  ok(textOf(panel).includes("You can still fill in and submit your request."), textOf(panel));
  panel.querySelector<HTMLButtonElement>(".ask")?.click();
  equal(calls, [["retry"]]);
});

test("Where WebAssembly is refused there is nothing to try again, and it is said that another browser may", () => {
  const { Module } = WebAssembly;
  class Refusing {
    constructor() {
      throw new WebAssembly.CompileError("disallowed by embedder");
    }
  }
  const all = globalThis.WebAssembly;
  globalThis.WebAssembly = {
    ...all,
    CompileError: all.CompileError,
    Module: Refusing,
  } as unknown as typeof WebAssembly;
  try {
    const { panel } = shown("failed");
    ok(textOf(panel).includes("Another browser may. You can still fill in and submit your request."), textOf(panel));
    equal(panel.querySelectorAll("button").length, 0);
  } finally {
    globalThis.WebAssembly = all;
  }
  ok(WebAssembly.Module === Module && shown("failed").panel.querySelector("button") !== null, "it stays refused");
});

test("An answer that cannot be worked with is named, with the way to its field", () => {
  const { panel, calls } = shown("answers that cannot be worked with");
  const [first] = panel.querySelectorAll<HTMLButtonElement>(".issues .chip");
  equal(textOf(first?.parentElement ?? null), "Quantity is too small or too large");
  first?.click();
  equal(calls, [["ask", "items[0].quantity"]]);
});

test("Prices of a rate card that no longer holds are said to be so", () => {
  ok(/rate card is out of date/.test(textOf(shown("a rate card that held long ago").panel)), "not said");
});
