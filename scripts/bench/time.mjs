// Timing: contestants take turns, so that noise falls on all alike, and the median counts.

const ROUNDS = 40;
const ROUND_MS = 25;

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** How often `run` goes within one round. */
function countInRound(run) {
  let count = 0;
  for (const end = performance.now() + ROUND_MS; performance.now() < end; count += 1) run();
  return count;
}

/** Microseconds a call, each contestant's median, in the order of the contestants. */
export function time(contestants) {
  const rounds = Object.values(contestants).map((run) => ({ run, count: countInRound(run), times: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run, count, times } of rounds) {
      const begin = performance.now();
      for (let call = 0; call < count; call += 1) run();
      times.push(((performance.now() - begin) * 1000) / count);
    }
  }
  return rounds.map(({ times }) => median(times));
}

/** Microseconds a call of one that answers with a promise. */
export async function timeAsync(run) {
  const times = [];
  for (const end = performance.now() + ROUNDS * ROUND_MS; performance.now() < end; ) {
    const begin = performance.now();
    await run();
    times.push((performance.now() - begin) * 1000);
  }
  return median(times);
}

/** How often each is measured, and how long at least. */
const TRIES = 5;
const TRY_MS = 20;

/** Milliseconds a call of each, at its fastest: for what takes long, where an average would hold what else the machine did. */
export function fastest(runs) {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < TRIES; round += 1) {
    for (const [index, run] of runs.entries()) {
      const begin = performance.now();
      let count = 0;
      do {
        run();
        count += 1;
      } while (performance.now() - begin < TRY_MS);
      best[index] = Math.min(best[index], (performance.now() - begin) / count);
    }
  }
  return best;
}
