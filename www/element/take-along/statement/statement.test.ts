import { anyExampleOf } from "../../harness/examples.ts";
import { type StatementExample, statementExampleOf } from "../../harness/models/take-along.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderStatement } from "./statement.ts";

const modelFor = (name: string) => statementExampleOf(anyExampleOf<StatementExample>("take-along/statement", name));

const shown = (name: string) => show(renderStatement(words, modelFor(name)), "statement");

test("Every outcome is on paper with its total, and every charge with who pays and its clause", () => {
  const { estimate } = modelFor("a repair with prices and VAT");
  const statement = shown("a repair with prices and VAT");
  const titles = [...statement.querySelectorAll("h2")].map(textOf);
  for (const { id } of estimate.scenarios) {
    const title = words.t(`estimate.scenario.${id}.title`);
    ok(
      titles.some((one) => one.startsWith(title)),
      title,
    );
  }
  const charges = [...statement.querySelectorAll("tr")].filter((row) => /DKK/.test(textOf(row)));
  ok(charges.length >= 5, `only ${charges.length} charges`);
});

test("On paper every outcome says when it comes to it, and with VAT what each line is", () => {
  const name = "a repair with prices and VAT";
  const { estimate } = modelFor(name);
  const statement = shown(name);
  ok(
    estimate.scenarios.some(({ id }) => id === "notWorkedOn"),
    "that nothing is worked on is not an outcome",
  );
  for (const { id } of estimate.scenarios) {
    const caused = id === "repair" || id === "notWorkedOn";
    const condition = words.t(`estimate.scenario.${id}.${caused ? "whenCause" : "when"}`);
    ok(textOf(statement).includes(condition), condition);
  }
  const fee = [...statement.querySelectorAll("tr")].map(textOf).find((row) => row.startsWith("investigation fee"));
  ok(fee?.includes("DKK 1,000.00 excl. VAT, DKK 1,250.00 incl. VAT"), String(fee));
});

test("What has no amount leaves no empty cell beside it", () => {
  const cells = [...shown("a repair with prices and VAT").querySelectorAll<HTMLTableCellElement>("td")];
  equal(
    cells.filter((cell) => textOf(cell) === "" && !cell.matches(".statement-clauses")).map((cell) => cell.className),
    [],
  );
  const condition = cells.find((cell) => textOf(cell) === words.t("estimate.scenario.repair.whenCause"));
  equal(condition?.colSpan, 2);
});

test("A claim and possible causes are on paper as what the customer said, and not as what was found", () => {
  const statement = textOf(shown("a repair with prices and VAT"));
  ok(statement.includes("Warranty claim not claimed"), statement);
  ok(statement.includes("Possible causes wrong or unauthorised use"), statement);
});

test("Every date of the estimate is on paper, with its clause", () => {
  const { estimate } = modelFor("several services over Christmas");
  const statement = textOf(shown("several services over Christmas"));
  const dates = estimate.timeline.flatMap(({ date }) => (date ? [words.date(date, "long")] : []));
  ok(dates.length >= 3, "no dates are known");
  equal(
    dates.filter((date) => !statement.includes(date)),
    [],
  );
});

test("Nothing is folded up on paper, and each table is named by its heading", () => {
  const statement = shown("several services over Christmas");
  equal(statement.querySelectorAll("details, button, input").length, 0);
  for (const table of statement.querySelectorAll("table")) {
    const id = table.getAttribute("aria-labelledby") ?? "";
    equal([table.previousElementSibling?.id, /\s/.test(id)], [id, false]);
  }
});

test("How the terms were read is on paper with the clauses that leave the choice", () => {
  const name = "a repair with prices and VAT";
  const { assumptions } = modelFor(name).estimate;
  const statement = shown(name);
  ok(assumptions.length > 0, "no interpretation was needed");
  for (const { interpretation } of assumptions) {
    const title = words.t(`estimate.interpretation.${interpretation}.title`);
    const row = [...statement.querySelectorAll("tr")].find((one) => textOf(one).startsWith(title));
    ok(/Terms \d+\.\d/.test(row ? textOf(row) : ""), title);
  }
});

test("A closure is on paper as its days and its name", () => {
  const statement = textOf(shown("several services over Christmas"));
  ok(/23 Dec 2026 to \d+ \w+ \d+ \(/.test(statement), statement);
});

test("The statement says that the terms do not apply where they do not", () => {
  const title = words.t("estimate.applicability.doesNotApply.title");
  ok(textOf(shown("other terms apply")).includes(title), title);
});

test("On paper it is said that the numbers are those of the host's own edition", () => {
  const own = textOf(shown("an edition of the host's own"));
  ok(own.includes("“our-terms-2027”, based on the published one (English text, without a date)"), own);
  ok(own.includes("DKK 1,250.00"), own);
  ok(!textOf(shown("a repair with prices and VAT")).includes("based on the published one"), "told of a published one");
});

test("Made-up rates are said first, and whose request it is", () => {
  const statement = textOf(shown("sample rates, and what the request says besides"));
  ok(statement.startsWith(words.t("form.notice.sample.title")), statement);
  for (const told of ["Serial numbers (product 2) SN-3", "The display stays dark.", "customer@example.com"]) {
    ok(statement.includes(told), told);
  }
  ok(!textOf(shown("nothing known")).includes(words.t("form.notice.sample.title")), "no rates are made up");
});

test("What another interpretation would have given is on paper below it", () => {
  const statement = shown("sample rates, and what the request says besides");
  const below = [...statement.querySelectorAll(".statement-more")].map(textOf);
  ok(
    below.some((text) => text.startsWith("Otherwise: once for each product")),
    below.join("; "),
  );
});

test("On paper a consumer sees prices with VAT first, and that the law may give more, marked as our word", () => {
  const facts = { ...modelFor("a repair with prices and VAT").facts, customer: "consumer" as const };
  const paper = show(renderStatement(words, statementExampleOf({ name: "", facts })), "statement");
  ok(/incl\. VAT$/.test(textOf(paper.querySelector(".statement-range"))), textOf(paper));
  const fee = [...paper.querySelectorAll("tr")].map(textOf).find((row) => row.startsWith("investigation fee"));
  ok(fee?.includes("DKK 1,250.00 incl. VAT, DKK 1,000.00 excl. VAT"), String(fee));
  ok(textOf(paper).includes("Our note, not the terms’: the law may give you more"), textOf(paper));
});

test("On paper no edition is called by its id", () => {
  for (const name of ["a repair with prices and VAT", "an edition of the host's own"]) {
    ok(!/service-terms-en-undated/.test(textOf(shown(name))), textOf(shown(name)));
  }
});

test("On paper the clauses that are cited are told in our own words, each once, and no others", () => {
  const statement = shown("a repair with prices and VAT");
  const heading = statement.querySelector("#statement-clauses") as HTMLElement;
  const told = [...(heading.nextElementSibling?.querySelectorAll(".statement-clauses") ?? [])]
    .map(textOf)
    .filter(Boolean);
  equal(new Set(told).size, told.length);
  const before = [...statement.querySelectorAll(".statement-clauses")].map(textOf).slice(0, -told.length);
  const cited = new Set(before.join(" ").match(/\d+(\.\d+)+/g));
  equal(new Set(told.map((text) => text.replace("Terms ", ""))).size, cited.size);
  ok(told.includes("Terms 6.1"), told.join());
});
