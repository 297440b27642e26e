/**
 * A random UUID (version 4, RFC 9562). The browser's own `crypto.randomUUID` is only there on pages that came by https,
 * and the portal of a company's own network need not be one.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16)).map((byte, place) => {
    if (place === VERSION) return (byte & 0x0f) | 0x40;
    return place === VARIANT ? (byte & 0x3f) | 0x80 : byte;
  });
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The bytes that say that it is random, and a UUID. */
const VERSION = 6;
const VARIANT = 8;
