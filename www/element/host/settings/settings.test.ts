import { html, type LitElement } from "lit";
import { addLanguage } from "../../../words/languages.ts";
import { DRAWN } from "../../harness/models/element.ts";
import { quiet, rules, show, shown, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import type { EstimateMistake, ServiceEstimateElement, ServiceRequestElement } from "../../index.ts";
import { mistakesInProperty } from "./look.ts";

const TAGS = ["service-request", "service-estimate"] as const;
type Tag = (typeof TAGS)[number];

/** What a page can set on an element. */
const settable = (tag: Tag): string[] =>
  [...(customElements.get(tag) as typeof LitElement).elementProperties]
    .filter(([, { state }]) => !state)
    .map(([name]) => String(name));

const throws = () => {
  throw new Error("boom");
};
const TRAPS = { get: throws, has: throws, ownKeys: throws, getOwnPropertyDescriptor: throws };

/** Anything that a page can set anything to. */
const VALUES = {
  null: () => null,
  "an empty text": () => "",
  "a text": () => "x",
  "a number": () => 1,
  "a list": () => [],
  "an empty object": () => ({}),
  "an object": () => ({ x: 1 }),
  "a function": () => () => "x",
  "a promise": () => Promise.resolve({}),
  "a frozen object": () => Object.freeze({ x: Object.freeze([]) }),
  "a getter that throws": () => Object.defineProperty({}, "x", { enumerable: true, get: throws }),
  "a proxy that throws": () => new Proxy({}, TRAPS),
} satisfies Record<string, () => unknown>;
type Kind = keyof typeof VALUES;
const KINDS = Object.keys(VALUES) as Kind[];
const UNREADABLE: Kind[] = ["a getter that throws", "a proxy that throws"];
const NOTHING: Kind[] = ["null", "an empty text"];

/** What is taken of each, besides nothing: all else is told of. */
const TAKEN: Record<string, Kind[]> = {
  asOf: [],
  calendar: ["an empty object"],
  contact: ["an empty object"],
  disabled: [],
  documents: ["an empty object"],
  draft: ["a text"],
  earlierConsent: [],
  editions: ["an empty object"],
  facts: ["an empty object"],
  files: ["an empty object"],
  interpretations: ["an empty object"],
  lang: [],
  loader: ["a function"],
  messages: ["an empty object"],
  name: ["a text"],
  portal: [],
  rateCard: ["an empty object"],
  readOut: [],
  reference: ["a text"],
  sampleRates: ["an empty object"],
  sections: ["an empty object"],
  serialCheck: ["a text", "a function"],
  subjectId: ["a text"],
  vatPercent: ["a number"],
};

test("Whatever a property is set to is taken, or told of by its name, with what is expected and what came", async () => {
  const names = [...new Set(TAGS.flatMap(settable))].sort();
  equal(names, Object.keys(TAKEN));
  for (const name of names) {
    for (const kind of KINDS.filter((one) => !UNREADABLE.includes(one))) {
      const told = await mistakesInProperty(name, VALUES[kind](), { rules, lang: "en", hasForm: true });
      const isTaken = NOTHING.includes(kind) || TAKEN[name]?.includes(kind);
      ok((told.length === 0) === isTaken, `${name}, ${kind}: ${JSON.stringify(told)}`);
      for (const { path, message } of told) {
        ok(path === name || path.startsWith(`${name}.`), `${name}, ${kind}: ${path}`);
        ok(
          /expected .+found .+|is not known|is no fact|is required|is not a/s.test(message),
          `${path}, ${kind}: ${message}`,
        );
      }
    }
  }
});

type Opened = { element: ServiceRequestElement | ServiceEstimateElement; told: EstimateMistake[]; broken: string[] };

/** An element with the properties of a page, once it has been looked at; what has broken meanwhile. */
async function open(
  tag: Tag,
  properties: object,
  inside = "",
  attributes: Record<string, string> = {},
): Promise<Opened> {
  const broken: string[] = [];
  const note = (event: Event) =>
    broken.push(String((event as ErrorEvent).error ?? (event as PromiseRejectionEvent).reason));
  for (const type of ["error", "unhandledrejection"]) window.addEventListener(type, note);
  const { error, warn } = console;
  Object.assign(console, { error: () => undefined, warn: () => undefined });
  const element = document.createElement(tag) as Opened["element"];
  const told: EstimateMistake[] = [];
  element.addEventListener("service-estimate-mistake", (event) =>
    told.push((event as CustomEvent<EstimateMistake>).detail),
  );
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = inside;
  Object.assign(element, { loader: async () => rules, lang: "en" }, properties);
  const place = show(html`${element}`, "");
  await shown(place, `${DRAWN}, .without-estimate, .failed`);
  await looked(element);
  Object.assign(console, { error, warn });
  for (const type of ["error", "unhandledrejection"]) window.removeEventListener(type, note);
  return { element, told, broken };
}

/** Waits until what stands there has been looked at: the script comes when there is nothing else to do. */
async function looked(element: Opened["element"]): Promise<void> {
  await mistakesInProperty("messages", {}, { rules, lang: "en", hasForm: true });
  await quiet();
  await element.updateComplete;
}

for (const tag of TAGS) {
  for (const kind of KINDS) {
    test(`<${tag}> with ${kind} for each of its properties is drawn, can be handed over, and breaks nothing`, async () => {
      const names = settable(tag).filter((name) => name !== "loader");
      const { element, told, broken } = await open(
        tag,
        Object.fromEntries(names.map((name) => [name, VALUES[kind]()])),
      );
      equal(broken, []);
      equal(typeof JSON.parse(element.value).id, "string");
      const silent = names.filter((name) => !told.some(({ path }) => path === name || path.startsWith(`${name}.`)));
      const isUnread = UNREADABLE.includes(kind);
      const taken = names.filter((name) => NOTHING.includes(kind) || (!isUnread && TAKEN[name]?.includes(kind)));
      // What is no object at all fills in nothing of the estimate alone; what is one goes to the rules as it is.
      const toRules = tag === "service-estimate" && ["an object", "a frozen object"].includes(kind) ? ["facts"] : [];
      equal(silent.sort(), [...taken, ...toRules].sort());
    });
  }

  /** What of an element is filled in, and not only said to the rules. */
  const SEEN: Record<string, unknown> = {
    contact: { name: 5, mail: "x" },
    reference: 5,
    facts: { customr: "business" },
    portal: "perhaps",
    readOut: "often",
    earlierConsent: { edition: 5 },
    files: "all",
    sections: { contacts: false },
    documents: { terms: 5, privacy: "javascript:0" },
    serialCheck: "(",
    messages: { form: { titel: "Our form" } },
    subjectId: { id: 1 },
    vatPercent: "a quarter",
  };
  // Without facts that it can use there is no estimate, as other tests have it.
  const alone = tag === "service-estimate" ? ["facts"] : [];
  for (const name of settable(tag).filter((one) => SEEN[one] !== undefined && !alone.includes(one))) {
    test(`<${tag}>: of a wrong ${name} the customer reads nothing`, async () => {
      const textIn = async (properties: object) => {
        const { element, told } = await open(tag, properties);
        const root = element.shadowRoot as ShadowRoot;
        if (tag === "service-request") await shown(root, "#section-consent");
        return { told, text: textOf(root.querySelector(".layout")) };
      };
      const { text: right } = await textIn({});
      const { text, told } = await textIn({ [name]: SEEN[name] });
      ok(told.length > 0, "nothing is told");
      equal(text, right);
    });
  }
}

test("A slip in a section, in the limits of files or in the contact is told by its name", async () => {
  const by = { rules, lang: "en", hasForm: true };
  for (const [name, wrong, paths] of [
    [
      "sections",
      { refrence: "required", invoice: "yes", consent: "required", visit: undefined, purchase: false },
      ["invoice", "consent", "refrence"],
    ],
    ["files", { most: 0, mostBytes: "1", accept: ".jpg", size: 3 }, ["most", "mostBytes", "size"]],
    ["contact", { name: "A. Customer", mail: "a@example.com", phone: 12, email: null }, ["phone", "mail"]],
    ["documents", { terms: "ftp://example.com/terms", privacy: "/privacy" }, ["terms"]],
    [
      "earlierConsent",
      { edition: "x", choices: { marketingMail: "given" }, lastMarketingSentOn: "yesterday" },
      ["choices.marketingMail", "lastMarketingSentOn"],
    ],
  ] as const) {
    const told = await mistakesInProperty(name, wrong, by);
    equal(told.map(({ path }) => path).sort(), paths.map((path) => `${name}.${path}`).sort());
  }
});

test("Attributes that are none, places that are none and fields that nothing is handed over of are told of", async () => {
  const inside = `<p slot="beforeSubmit">Lost</p><div slot="before-submit"><input><input name="costCentre"></div><p>Fallback</p>`;
  const attributes = {
    vatpercent: "25",
    "rate-card": "{}",
    facts: "x",
    "data-x": "1",
    class: "wide",
    "as-of": "2026-11-21",
  };
  const { told } = await open("service-request", {}, inside, attributes);
  equal(told.map(({ path }) => path).sort(), ["before-submit", "facts", "rate-card", "slot", "vatpercent"]);
  ok(
    told.some(({ message }) => message.includes("`vat-percent`")),
    "the attribute is not named",
  );
  const { told: alone } = await open("service-estimate", {}, inside, { "as-of": "2026-11-21", lang: "en" });
  equal(
    alone.map(({ path }) => path),
    ["slot", "slot"],
  );
});

test("A message is told of where no message of ours has its key, and where a value in it would be said as it stands", async () => {
  const messages = {
    form: { titel: "Our form", customer: { hint: "A hint where we have none" } },
    "form.lead": "Pay {amount}",
    estimate: { title: () => 5 },
    "estimate.edition.ours": "Our own terms",
    desk: { section: { order: "Order", ordr: "Order" } },
    kept: { toString: "x" },
  };
  const { told, element } = await open("service-request", { messages });
  equal(told.map(({ path }) => path).sort(), [
    "messages.desk.section.ordr",
    "messages.estimate.title",
    "messages.form.lead",
    "messages.form.titel",
    "messages.kept.toString",
  ]);
  const title = element.shadowRoot?.querySelector(".estimate-panel h2") ?? null;
  equal(textOf(title), words.t("estimate.title"));
});

test("Rates and a VAT rate that nobody uses yet are looked at too, and named as the page has set them", async () => {
  const sampleRates = { services: { repar: "650.00" } } as never;
  const { told, element } = await open("service-request", { sampleRates, vatPercent: "25%" });
  equal(told.map(({ path }) => path).sort(), ["sampleRates.services.repar", "vatPercent"]);
  const samples = (element.shadowRoot as ShadowRoot).querySelector<HTMLInputElement>("#withSampleRates");
  samples?.click();
  await element.updateComplete;
  ok(samples && told.length === 2, JSON.stringify(told));
});

test("Each property is looked through once after it has been set, however often the element is drawn", async () => {
  let looks = 0;
  const counted = (value: object) =>
    new Proxy(value, {
      ownKeys: (target) => {
        looks += 1;
        return Reflect.ownKeys(target);
      },
    });
  const properties = {
    sections: counted({ visit: false }),
    files: counted({ most: 3 }),
    messages: counted({ form: {} }),
  };
  const { element } = await open("service-request", properties);
  const once = looks;
  ok(once > 0, "nothing was looked at");
  for (let turn = 0; turn < 5; turn += 1) {
    element.requestUpdate();
    await element.updateComplete;
  }
  equal(looks - once, 0);
  Object.assign(element, { messages: counted({ form: {} }) });
  await element.updateComplete;
  await looked(element);
  ok(looks > once, "what is set anew is not looked at");
});

test("A language that nobody has words in is told of once; one that is ours, or that the page has added, is not", async () => {
  const { told, element } = await open("service-request", { lang: "fr-CH" });
  element.requestUpdate();
  await element.updateComplete;
  equal(
    told.map(({ path }) => path),
    ["lang"],
  );
  ok(told[0]?.message.includes("addLanguage()"), String(told[0]?.message));
  const by = { rules, lang: "en", hasForm: true };
  addLanguage("fy", async () => ({}));
  for (const lang of ["en", "en-US", "EN_gb", "da-DK", "sv", "fy", "fy-NL"]) {
    equal([lang, await mistakesInProperty("lang", lang, by)], [lang, []]);
  }
});

test("A text that is no language tag is told of like one that nobody has words in, and breaks nothing", async () => {
  const by = { rules, lang: "en", hasForm: true };
  for (const [lang, told] of [
    ["x", 1],
    ["🤷", 1],
    ["i-x-", 1],
    ["en_US", 0],
    ["", 0],
  ] as const) {
    equal([lang, (await mistakesInProperty("lang", lang, by)).map(({ path }) => path)], [lang, told ? ["lang"] : []]);
    const { broken, element } = await open("service-request", { lang });
    equal([broken, textOf(element.shadowRoot?.querySelector("#form-title") ?? null)], [[], words.t("form.title")]);
  }
});

test("An element that stands on no page is not watched; back on it, it is looked at, and watched again", async () => {
  const { told, element } = await open("service-request", {});
  const place = element.parentNode;
  const paths = () => told.map(({ path }) => path);
  element.remove();
  element.setAttribute("vatpercent", "25");
  await quiet();
  equal(paths(), []);
  place?.append(element);
  equal(paths(), ["vatpercent"]);
  element.setAttribute("ratecard", "25");
  await quiet();
  equal(paths(), ["vatpercent", "ratecard"]);
});

test("A page's own loader that fails is told as that, also where WebAssembly is refused", async () => {
  const { WebAssembly: own } = globalThis;
  // Whether it is refused is tried once for each that there is.
  globalThis.WebAssembly = { Module: throws } as never;
  const loader = () => Promise.reject(new TypeError("Failed to fetch"));
  const { told, element } = await open("service-estimate", { loader });
  globalThis.WebAssembly = own;
  // The customer can try again.
  equal(textOf(element.shadowRoot?.querySelector(".failed button") ?? null), words.t("estimate.failed.retry"));
  equal(
    told.map(({ path }) => path),
    ["loader"],
  );
  ok(told[0]?.message.startsWith("expected the package"), String(told[0]?.message));
});

test("What stands on the tag is looked at when it has changed, and not whenever the element is drawn", async () => {
  const { told, element } = await open("service-request", {}, "<p>Fallback</p>");
  let looks = 0;
  const { getAttributeNames } = Element.prototype;
  element.getAttributeNames = function counted() {
    looks += 1;
    return getAttributeNames.call(this);
  };
  for (let turn = 0; turn < 5; turn += 1) {
    element.requestUpdate();
    await element.updateComplete;
  }
  equal(looks, 0);
  element.setAttribute("vatpercent", "25");
  element.querySelector("p")?.setAttribute("slot", "befor-submit");
  await quiet();
  equal([told.map(({ path }) => path).sort(), looks > 0], [["slot", "vatpercent"], true]);
});

test("What a loader gives that is not the package is told of", async () => {
  const { told } = await open("service-estimate", { loader: async () => ({}) });
  equal(
    told.map(({ path }) => path),
    ["loader"],
  );
});

test("What can't be read is told as long as it stands, and again where it is set again", async () => {
  const { element, told } = await open("service-request", { contact: VALUES["a getter that throws"]() });
  const count = () => told.filter(({ path }) => path === "contact").length;
  equal(count(), 1);
  const { error } = console;
  console.error = () => undefined;
  try {
    Object.assign(element, { contact: { name: "A. Customer" } });
    await looked(element);
    equal(count(), 1);
    Object.assign(element, { contact: VALUES["a getter that throws"]() });
    await looked(element);
    equal(count(), 2);
  } finally {
    console.error = error;
  }
});
