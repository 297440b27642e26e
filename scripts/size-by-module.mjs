// `npm run size -- --by-module`: what the rules weigh before compression, by file of src/ and by crate.
// Needs `npm run build -- module`, whose module still has the names of its functions before wasm-opt takes them.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { output, run, Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const ROWS = 40;

/** The flags that the module is optimised with, but for those that take the names. */
function flags() {
  const [, list] = readFileSync(join(root, "Cargo.toml"), "utf8").match(/^wasm-opt = (\[.*\])$/m);
  return JSON.parse(list).filter((flag) => !flag.startsWith("--strip"));
}

/** Where a function comes from: a file of src/ by its module, else a crate; an answer's writing is counted together. */
function origin(name) {
  if (/serde_core::ser::Serialize/.test(name)) return "writing of answers";
  if (name.endsWith("shim")) return `the export ${name.split(" ")[0]}, with what only it needs`;
  const own = name.match(/upfront_terms::((?:(?:terms|privacy|columns|record)::)*[a-z_]+)/)?.[1];
  if (own) return `src/${own.replaceAll("::", "/")}`;
  const crate = name.match(/\b(rust_decimal|chrono|dlmalloc|strsim|arrayvec|wasm_bindgen|js_sys|std|alloc|core)\b/);
  return crate?.[1] ?? "of the compiler";
}

/** Bytes and functions by origin, from what wasm-opt tells of every function. */
function weigh(metrics) {
  const weights = new Map();
  for (const [, name, bytes] of metrics.matchAll(/^func: (.+)\n \[binary-bytes\] : (\d+)/gm)) {
    const weight = weights.get(origin(name)) ?? { bytes: 0, functions: 0 };
    weights.set(origin(name), { bytes: weight.bytes + Number(bytes), functions: weight.functions + 1 });
  }
  const [, data] = metrics.match(/\[memory-data\]\s*: (\d+)/);
  weights.set("texts and tables", { bytes: Number(data), functions: 0 });
  return [...weights].toSorted(([, a], [, b]) => b.bytes - a.bytes);
}

/** Prints the weight of the module's parts before compression. */
export function byModule() {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const compiled = join(target, "wasm32-unknown-unknown", "release", "upfront_terms.wasm");
  if (!existsSync(compiled)) throw new Stop("The module is not built: npm run build -- module");
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-"));
  try {
    run("wasm-bindgen", [compiled, "--target", "web", "--no-typescript", "--out-dir", folder, "--out-name", "core"]);
    const named = join(folder, "named.wasm");
    run("wasm-opt", [join(folder, "core_bg.wasm"), "-g", ...flags(), "-o", named]);
    const metrics = output(
      "wasm-opt",
      [named, "--func-metrics", ...flags().filter((flag) => flag.startsWith("--enable"))],
      {
        maxBuffer: 1 << 26,
      },
    );
    if (!metrics) throw new Stop("wasm-opt does not tell what the functions weigh.");
    const all = weigh(metrics);
    console.table(all.slice(0, ROWS).map(([part, weight]) => ({ part, ...weight })));
    const rest = all.slice(ROWS).reduce((sum, [, { bytes }]) => sum + bytes, 0);
    console.log(`${all.length - ROWS} more: ${rest} bytes`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
