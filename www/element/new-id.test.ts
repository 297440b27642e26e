import { equal, ok, test } from "./harness/test.ts";
import { newId } from "./new-id.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test("An identifier is a random UUID, and another one each time", () => {
  const ids = Array.from({ length: 200 }, newId);
  const odd = ids.filter((id) => !UUID.test(id));
  equal(odd, []);
  equal(new Set(ids).size, ids.length);
});

test("An identifier is made where the browser's own way is missing, as on a page without https", () => {
  const own = Object.getOwnPropertyDescriptor(Crypto.prototype, "randomUUID") as PropertyDescriptor;
  Object.defineProperty(Crypto.prototype, "randomUUID", { value: undefined, configurable: true });
  try {
    ok(UUID.test(newId()), "no UUID");
  } finally {
    Object.defineProperty(Crypto.prototype, "randomUUID", own);
  }
});
