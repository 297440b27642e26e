import { examples } from "./examples.ts";
import { type ElementExample, signOf } from "./models/element.ts";
import { renderPart } from "./parts.ts";
import { openAll, show, shown, words, wordsIn } from "./stage.ts";
import { type Test, tests } from "./test.ts";

// A part's tests register themselves when they are loaded.
import.meta.glob("../**/*.test.ts", { eager: true });

/** What a test came to: no message where it held. */
interface Outcome {
  name: string;
  message?: string;
}

async function runTest({ name, run }: Test): Promise<Outcome> {
  try {
    await run();
    return { name };
  } catch (error) {
    return { name, message: error instanceof Error ? error.message : String(error) };
  }
}

/** What the script that drives this page calls. */
const harness = {
  /** Every example by its part's folder and its name. */
  examples: (): { part: string; name: string }[] => examples.map(([part, { name }]) => ({ part, name })),

  /** Shows one of them in a language, every disclosure open. */
  async showExample(index: number, lang: string): Promise<void> {
    const found = examples[index];
    if (found === undefined) throw new RangeError(`there is no example ${index}`);
    const [part, example] = found;
    const render = renderPart[part];
    if (render === undefined) throw new RangeError(`nothing shows the part ${part}`);
    document.documentElement.lang = lang;
    const place = show(render(example as never, wordsIn[lang] ?? words), "");
    if (part === ".") await shown(place, signOf(example as ElementExample));
    await openAll(place);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  },

  /** Runs every part's tests, one after the other. */
  async runTests(): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const test of tests) outcomes.push(await runTest(test));
    return outcomes;
  },
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
