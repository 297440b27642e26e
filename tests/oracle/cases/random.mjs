// Random questions from fixed seeds: the same ones in every run.

/** A generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the case files draw with. */
export function drawing(seed) {
  const next = randomFrom(seed);
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const chance = (probability) => next() < probability;
  /** A value, or nothing: a field left out. */
  const maybe = (probability, value) => (chance(probability) ? value() : undefined);
  const decimal = (digits, decimals) => {
    const whole = String(int(0, 10 ** int(1, digits) - 1));
    const places = int(0, decimals);
    return places === 0 ? whole : `${whole}.${String(int(0, 10 ** places - 1)).padStart(places, "0")}`;
  };
  return { int, pick, chance, maybe, decimal };
}

/** Without the fields that are undefined: in the contract a field may be missing. */
export function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
