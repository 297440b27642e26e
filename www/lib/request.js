// Writes whatever a host passed as words and text, which src/request.rs reads in one go. Nothing in it is trusted: getters
// may throw, objects may contain themselves, and what no request may hold is a word of its own.

const UNDEFINED = 0;
const NULL = 1;
const FLAG = 2;
const INTEGER = 3;
const TEXT = 4;
const LIST = 5;
const RECORD = 6;
const FOREIGN = 7;

/** What no request may hold, as `Foreign` in src/value.rs tells apart. */
const INEXACT_NUMBER = 0;
const DATE = 1;
const OBJECT = 2;
const OTHER = 3;
const UNREADABLE = 4;
const TOO_DEEP = 5;
const TOO_MANY = 6;

/** The texts of the value last written. */
let texts = "";

/**
 * The words of a value.
 * @param {unknown} value whatever the host passed
 * @param {number} depth how deep it may be nested
 * @param {number} entries how many entries an array or an object may have
 * @param {number} values how many values it may have in all
 * @param {number} length how many characters a text may have
 */
export function write(value, depth, entries, values, length) {
  const writer = new Writer({ depth, entries, length }, values);
  writer.value(value, 0);
  texts = writer.texts;
  return Uint32Array.from(writer.words);
}

/** The texts of the value last written, a NUL after each: without it, halves of characters could join. */
export function text() {
  const written = texts;
  texts = "";
  return written;
}

// One for each value: a getter of the host's may ask the module something else meanwhile.
class Writer {
  words = [];
  texts = "";

  constructor(limits, left) {
    this.limits = limits;
    this.left = left;
  }

  value(value, depth) {
    this.left -= 1;
    if (this.left < 0) return this.foreign(TOO_MANY);
    switch (typeof value) {
      case "undefined":
        return this.word(UNDEFINED, 0);
      case "boolean":
        return this.word(FLAG, Number(value));
      case "number":
        return this.number(value);
      case "string":
        return value.length > this.limits.length ? this.foreign(TOO_MANY) : this.text(value);
      case "object":
        return value === null ? this.word(NULL, 0) : this.object(value, depth);
      default:
        return this.foreign(OTHER);
    }
  }

  word(kind, rest) {
    this.words.push((rest << 4) | kind);
  }

  foreign(what) {
    this.word(FOREIGN, what);
  }

  /** Whole numbers that JavaScript holds exactly: the low 32 bits, then the high ones. */
  number(number) {
    if (!Number.isSafeInteger(number)) return this.foreign(INEXACT_NUMBER);
    this.word(INTEGER, 0);
    this.words.push(number >>> 0, Math.floor(number / 2 ** 32) >>> 0);
  }

  text(text) {
    this.word(TEXT, text.length);
    this.texts += `${text}\0`;
  }

  object(object, depth) {
    if (depth >= this.limits.depth) return this.foreign(TOO_DEEP);
    try {
      if (isPlain(object)) this.record(object, depth);
      else if (Array.isArray(object)) this.list(object, depth);
      else this.foreign(object instanceof Date ? DATE : OBJECT);
    } catch {
      // Thrown by the object itself, before a word of it was written: its entries are caught one by one.
      this.foreign(UNREADABLE);
    }
  }

  record(object, depth) {
    const keys = Reflect.ownKeys(object);
    if (keys.length > this.limits.entries) return this.foreign(TOO_MANY);
    this.word(RECORD, keys.length);
    for (const key of keys) {
      this.text(typeof key === "symbol" ? "[symbol]" : key);
      this.entry(object, key, depth);
    }
  }

  list(list, depth) {
    const { length } = list;
    if (typeof length !== "number") return this.foreign(UNREADABLE);
    // Longer lists are refused whatever is in them: no need to read it.
    if (length > this.limits.entries) return this.foreign(TOO_MANY);
    // A proxy may say anything: no length at all is none.
    const count = Math.max(0, Math.trunc(length) || 0);
    this.word(LIST, count);
    for (let index = 0; index < count; index += 1) this.entry(list, index, depth);
  }

  entry(object, key, depth) {
    let value;
    try {
      value = object[key];
    } catch {
      return this.foreign(UNREADABLE);
    }
    this.value(value, depth + 1);
  }
}

/** An object without a prototype, or with one that has none itself: the plain objects of any realm. */
function isPlain(object) {
  const prototype = Reflect.getPrototypeOf(object);
  return prototype === null || Reflect.getPrototypeOf(prototype) === null;
}
