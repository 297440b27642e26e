import { examples, renderPart } from "./parts.ts";
import { modelOf, openAll, show } from "./stage.ts";
import { type Test, tests } from "./test.ts";

// A part's tests register themselves when they are loaded.
import.meta.glob(["../*.test.ts", "../*/*.test.ts"], { eager: true });

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
  /** The names of all examples, "timeline: over Easter". */
  names: (): string[] => examples.map(([part, example]) => `${part}: ${example.name}`),

  /** Shows one of them, every disclosure open where that is wanted. */
  async showExample(index: number, open: boolean): Promise<void> {
    const found = examples[index];
    if (found === undefined) throw new RangeError(`there is no example ${index}`);
    const [part, example] = found;
    const render = renderPart[part];
    if (render === undefined) throw new RangeError(`nothing shows the part ${part}`);
    const panel = show(render(modelOf(example)));
    if (open) await openAll(panel);
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
