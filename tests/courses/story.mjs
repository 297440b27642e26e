// One course of a matter, told in the order of the terms. Wherever the facts leave something open, `choose` is asked; what
// the customer has to pay in the end is the bill. Amounts are whole øre. A rate is { min, max }, or undefined: no price.

const INVESTIGATION_FEE = { min: 1000_00, max: 1000_00 };
const NO_OR_YES = [false, true];

/** What the customer pays: the sum, the part of it that is the way to the workshop, and what has no price. */
class Bill {
  paid = 0;
  wayThere = 0;
  open = [];

  constructor(end) {
    this.end = end;
  }

  /** Puts a charge on the bill and says how much it came to. */
  charge(code, rate) {
    if (rate === undefined) this.open.push(code);
    const amount = rate?.[this.end] ?? 0;
    this.paid += amount;
    return amount;
  }
}

/** Terms 4.1 and 7: what an examination says of one product, or can still say. A claim of "not covered" invokes no warranty. */
function examine(product, choose) {
  if (product.examination) return product.examination;
  const findings = ["notCovered", "notWorkedOn"];
  if (product.warranty !== "notCovered") findings.push("covered");
  return choose("the examination finds", findings);
}

/** Terms 6.2 and 6.3: what becomes of each ordinary repair, in a list as long as there are any. */
function answers(ordinary, facts, choose) {
  const { sentOn, answer, reminderUnanswered } = facts.repairEstimate ?? {};
  const sent = sentOn !== undefined || answer !== undefined || reminderUnanswered === true;
  const made = sent || (facts.repairEstimateRequested !== false && choose("a repair estimate is made", NO_OR_YES));
  if (!made) return ordinary.map(() => "accepted");
  if (answer === "accepted" || answer === "declined") return ordinary.map(() => answer);
  const silent = reminderUnanswered === true || choose("the customer stays silent", NO_OR_YES);
  return ordinary.map(() => (silent ? "silent" : choose("the customer answers", ["accepted", "declined"])));
}

/** Terms 6.1a: repaired or replaced, as the provider chooses, for its usual rate or for nothing. */
function repair(product, rates, bill, choose) {
  const replaced = choose("the provider replaces it", NO_OR_YES);
  if (!choose("the provider charges its rate", NO_OR_YES)) return;
  const { replacing, repairing } = rates.ofRepair(product);
  bill.charge("usualRates", replaced && rates.hasReplacing ? choose("the product is", replacing) : repairing);
}

/** What goes back or away, gathered over all products: each way comes once for the matter. */
class WaysBack {
  return = "none";
  disposal = "none";

  certainly(way) {
    this[way] = "certain";
  }
  perhaps(way) {
    if (this[way] === "none") this[way] = "perhaps";
  }
}

/** Terms 6.2d: return or disposal. On site nothing is sent back. */
function afterDeclining(choice, onSite, ways, choose) {
  if (onSite) {
    if (choice === "dispose") ways.certainly("disposal");
    if (choice === undefined) ways.perhaps("disposal");
  } else if ((choice ?? choose("the declined product goes", ["return", "dispose"])) === "return") {
    ways.certainly("return");
  } else {
    ways.certainly("disposal");
  }
}

/** Terms 4: remedied at no charge; the provider pays the way back of what it repaired or replaced; for a refund no payer is named. */
function remedy(onSite, ways, choose) {
  const remedied = choose("the provider remedies by", ["repair", "replacement", "refund"]);
  if (remedied === "refund" && !onSite) ways.perhaps("return");
}

/** Terms 3.1, 3.4 and 9.1b. */
function wayThere(facts, onSite, rates, bill, choose) {
  if (onSite) {
    bill.charge("driveTime", rates.driveTime);
    bill.charge("mileage", rates.mileage);
  } else if (!(facts.handInInPerson && choose("handing in is agreed", NO_OR_YES))) {
    bill.wayThere = bill.charge("outboundShipping", rates.outboundShipping);
  }
}

/** Terms 5: the usual rate may be charged; who pays the way back is not said. */
function standardService(product, onSite, rates, bill, ways, choose) {
  if (choose("the provider charges its rate", NO_OR_YES)) bill.charge("usualRates", rates.services[product.service]);
  if (!onSite) ways.perhaps("return");
}

function investigation(products, facts, bill, choose) {
  const times = facts.interpretations?.investigationFee === "oncePerItem" ? products : Math.min(products, 1);
  for (let time = 0; time < times; time += 1)
    if (choose("the provider charges the investigation", NO_OR_YES)) bill.charge("investigationFee", INVESTIGATION_FEE);
}

function settleWaysBack(ways, rates, bill, choose) {
  const comes = (way) =>
    ways[way] === "certain" || (ways[way] === "perhaps" && choose(`a ${way} is charged`, NO_OR_YES));
  if (comes("return")) bill.charge("returnShipping", rates.returnShipping);
  if (comes("disposal")) bill.charge("disposal", rates.disposal);
}

/** The bill of one course, or undefined where the choices made are no course. */
export function tell({ products, facts, rates, estimateSent }, choose) {
  const bill = new Bill(choose("prices are at their", ["min", "max"]));
  const onSite = facts.onSite ?? choose("the work is done on site", NO_OR_YES);
  const ways = new WaysBack();
  wayThere(facts, onSite, rates, bill, choose);
  const ordinary = [];
  let notWorkedOn = 0;
  for (const product of products) {
    if (product.service !== "repair") {
      standardService(product, onSite, rates, bill, ways, choose);
      continue;
    }
    const finding = examine(product, choose);
    if (finding === "covered") remedy(onSite, ways, choose);
    if (finding === "notCovered") ordinary.push(product);
    if (finding === "notWorkedOn") notWorkedOn += 1;
    if (finding === "notWorkedOn" && !onSite) ways.perhaps("return");
  }
  if (estimateSent && ordinary.length === 0) return undefined;
  const answered = ordinary.length ? answers(ordinary, facts, choose) : [];
  for (const [index, answer] of answered.entries()) {
    if (answer === "accepted") {
      repair(ordinary[index], rates, bill, choose);
      if (!onSite) ways.certainly("return");
    }
    if (answer === "declined") afterDeclining(facts.repairEstimate?.afterDecline, onSite, ways, choose);
    if (answer === "silent" && facts.repairEstimate?.reminderUnanswered) ways.certainly("disposal");
    if (answer === "silent") ways.perhaps("disposal");
  }
  investigation(ordinary.length + notWorkedOn, facts, bill, choose);
  settleWaysBack(ways, rates, bill, choose);
  return bill;
}
