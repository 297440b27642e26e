// Writes whatever a host passed as words and texts, which src/request.rs reads in one go. Nothing in it is trusted: getters
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

const utf8 = new TextEncoder();

// One for each value: a getter of the host's may ask the module something else meanwhile. The last one serves again.
class Writer {
  words = new Uint32Array(512);
  at = 0;
  texts = new Uint8Array(1024);
  textsEnd = 0;

  begin(depth, entries, values, length) {
    this.depth = depth;
    this.entries = entries;
    this.left = values;
    this.length = length;
    // The first word is their count.
    this.at = 1;
    this.textsEnd = 0;
  }

  /** The words, the texts behind them. */
  end() {
    this.words[0] = this.at - 1;
    const wordsEnd = this.at * this.words.BYTES_PER_ELEMENT;
    const end = wordsEnd + this.textsEnd;
    while (this.words.byteLength < end) this.words = larger(this.words, this.at);
    const bytes = new Uint8Array(this.words.buffer, 0, end);
    bytes.set(this.texts.subarray(0, this.textsEnd), wordsEnd);
    return bytes;
  }

  value(value, depth) {
    if (--this.left < 0) return this.foreign(TOO_MANY);
    if (typeof value === "string") return value.length > this.length ? this.foreign(TOO_MANY) : this.text(value);
    if (typeof value === "boolean") return this.word(FLAG, value ? 1 : 0);
    if (typeof value === "number") return this.number(value);
    if (typeof value === "object") return value === null ? this.word(NULL, 0) : this.object(value, depth);
    return value === undefined ? this.word(UNDEFINED, 0) : this.foreign(OTHER);
  }

  word(kind, rest) {
    this.push((rest << 4) | kind);
  }

  push(word) {
    if (this.at === this.words.length) this.words = larger(this.words, this.at);
    this.words[this.at++] = word;
  }

  foreign(what) {
    this.word(FOREIGN, what);
  }

  /** Whole numbers that JavaScript holds exactly: the low 32 bits, then the high ones. */
  number(number) {
    if (!Number.isSafeInteger(number)) return this.foreign(INEXACT_NUMBER);
    this.word(INTEGER, 0);
    this.push(number >>> 0);
    this.push(Math.floor(number / 2 ** 32) >>> 0);
  }

  /** A text, and how many bytes it is in UTF-8: at most three for each of its characters. */
  text(text) {
    const { length } = text;
    const { textsEnd } = this;
    while (this.texts.length - textsEnd < 3 * length) this.texts = larger(this.texts, textsEnd);
    const { texts } = this;
    for (let i = 0; i < length; i += 1) {
      const character = text.charCodeAt(i);
      if (character > 127) return this.encoded(text);
      texts[textsEnd + i] = character;
    }
    this.textsEnd = textsEnd + length;
    this.word(TEXT, length);
  }

  encoded(text) {
    const { written } = utf8.encodeInto(text, this.texts.subarray(this.textsEnd));
    this.textsEnd += written;
    this.word(TEXT, written);
  }

  object(object, depth) {
    if (depth >= this.depth) return this.foreign(TOO_DEEP);
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
    // Together what Reflect.ownKeys gives, in a third of its time.
    const names = Object.getOwnPropertyNames(object);
    const symbols = Object.getOwnPropertySymbols(object);
    const count = names.length + symbols.length;
    if (count > this.entries) return this.foreign(TOO_MANY);
    this.word(RECORD, count);
    for (const name of names) {
      this.text(name);
      this.entry(object, name, depth);
    }
    for (const symbol of symbols) {
      this.text("[symbol]");
      this.entry(object, symbol, depth);
    }
  }

  list(list, depth) {
    const { length } = list;
    if (typeof length !== "number") return this.foreign(UNREADABLE);
    // Longer lists are refused whatever is in them: no need to read it.
    if (length > this.entries) return this.foreign(TOO_MANY);
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

/** An array of twice the length that begins with the first `used` of another. */
function larger(array, used) {
  const copy = new array.constructor(array.length * 2);
  copy.set(array.subarray(0, used));
  return copy;
}

/** An object without a prototype, or with one that has none itself: the plain objects of any realm. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype === Object.prototype || prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null;
}

/** A writer that is not at work, where there is one: not one that has grown to more than this. */
let idle = new Writer();
const MOST_KEPT = 65_536;

/**
 * A value as bytes: the count of its words, the words, and its texts, one after the other, in UTF-8.
 * @param {unknown} value whatever the host passed
 * @param {number} depth how deep it may be nested
 * @param {number} entries how many entries an array or an object may have
 * @param {number} values how many values it may have in all
 * @param {number} length how many characters a text may have
 */
export function write(value, depth, entries, values, length) {
  const writer = idle ?? new Writer();
  idle = undefined;
  writer.begin(depth, entries, values, length);
  writer.value(value, 0);
  const written = writer.end();
  if (written.buffer.byteLength <= MOST_KEPT) idle = writer;
  return written;
}
