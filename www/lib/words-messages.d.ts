/**
 * The messages of a language for `words`: which there are, so that one that lacks a code does not compile. What each says in
 * English is in [www/messages/en](https://github.com/upfront-terms/upfront-terms/tree/main/www/messages/en), and by code in *Codes*.
 *
 * @module upfront-terms/words-messages
 */

import type {
  Applicability,
  ChargeCode,
  ClosedDayCode,
  Finding,
  InterpretationChoice,
  InterpretationName,
  IssueCode,
  LoadErrorCode,
  MilestoneId,
  Missing,
  Modality,
  PeriodRule,
  ScenarioId,
  StaleSource,
  TermsFindingId,
} from "./api.js";
import type { Message, Of } from "./words-message.js";
import type { PolicyMessages } from "./words-messages-policy.js";

export type { Message } from "./words-message.js";
export type { PolicyMessages } from "./words-messages-policy.js";

/** All that a language says. */
export interface Messages {
  estimate: EstimateMessages;
  form: FormMessages;
  consent: PolicyMessages;
  clauses: ClauseMessages;
}

/** Some of them, as deep as they go. */
export type SomeMessages<T = Messages> = T extends Message ? T : { [Key in keyof T]?: SomeMessages<T[Key]> };

/** The codes of an estimate, and the words around them. */
export type EstimateMessages = Of<"basis" | "basisOwn" | "ownEdition" | "ofProducts"> & {
  first: { ready: Of<"service" | "arrival"> };
  range: Of<
    "title" | "between" | "exclVat" | "inclVat" | "vatAdded" | "none" | "open" | "openInPart" | "who" | "mixed"
  >;
  applicability: Record<Applicability, Of<"title" | "text">>;
  scenarios: Of<"title" | "noPrice" | "byProduct" | "plus" | "oneReturn" | "onePlace" | "vatOnSum" | "ready"> & {
    who: { customer: Of<Modality | "sentIn" | "onSite" | "disposal" | "outboundShipping"> } & Record<
      "provider" | "unstated",
      Of<Modality>
    >;
  };
  scenario: Record<
    ScenarioId,
    Of<"title" | "when"> & Partial<Of<`when${"Cause" | "ThirdParty" | "SomeThirdParty" | "Contaminated" | "OnSite"}`>>
  >;
  charge: Of<ChargeCode | "refunded"> & Partial<Of<`${ChargeCode}OfSeveral`>>;
  timeline: Of<
    "expected" | "expectedOf" | "compare" | "unstated" | "standardOnly" | "notBinding" | "none" | "ask" | "askToCompare"
  >;
  closed: Of<ClosedDayCode>;
  deadlines: Of<"title" | "closedDay" | "unknown" | PeriodRule["unit"]>;
  after: Of<"receivedOn" | "repairEstimate-sentOn" | "deliveredOn" | "invoicedOn">;
  milestone: Of<MilestoneId>;
  interest: Of<"title" | "months" | "total" | "stale"> & { limit: Of<"contract" | "law"> };
  findings: Of<Finding["kind"]>;
  finding: Of<TermsFindingId> & Partial<Of<`${TermsFindingId}${"Figures" | "IfSentIn"}`>>;
  missing: Of<"title" | "byUpTo"> & { narrows: Of<Missing["narrows"]> };
  assumptions: Of<"title" | "otherwise"> & { change: Of<"text" | "none" | "open">; path: Of<ChangedValue> };
  interpretation: { [Name in InterpretationName]: Of<"title" | InterpretationChoice[Name]> };
  stale: Of<StaleSource>;
  failed: Of<"title" | "text" | "retry">;
  notLoaded: Of<LoadErrorCode>;
  why: Of<
    | "says"
    | "policySays"
    | "under"
    | "together"
    | "ownEdition"
    | "answered"
    | "known"
    | "set"
    | "taken"
    | "clause"
    | "fact"
    | "interpretation"
  >;
  section: Of<"1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13">;
  parameter: Of<
    | "serviceAddress"
    | "investigationFee"
    | "repairEstimateValidity"
    | "reminderAfter"
    | "serviceWarranty"
    | "expectedProcessing"
    | "latestPayment"
    | "lateInterestPerCommencedMonth"
    | "currency"
    | "court"
    | "governingLaw"
    | "lawfulInterestSurcharge"
    | "lawfulInterest"
  >;
  value: Of<
    | "true"
    | "false"
    | "business"
    | "consumer"
    | "sampleTest"
    | "controlMeasurement"
    | "reverification"
    | "repair"
    | "misuse"
    | "installation"
    | "maintenance"
    | "unauthorisedRepair"
    | "actsOrOmissions"
    | "accepted"
    | "declined"
    | "none"
    | "return"
    | "dispose"
    | "applies"
    | "check"
    | "doesNotApply"
  > & {
    "items-warranty": Of<"covered" | "notCovered" | "unknown">;
    "items-examination": Of<"covered" | "notCovered" | "notWorkedOn">;
  };
  issues: Of<IssueCode | "request">;
  ours: Of<"workRemedies" | "liabilityCapped" | "court" | "standardNotWorkedOn">;
};

/** A value in which two estimates can differ. */
export type ChangedValue =
  | "applicability-answer"
  | "range-min"
  | "range-max"
  | "range-pricedMax"
  | "range-minInclVat"
  | "range-maxInclVat"
  | "range-pricedMaxInclVat"
  | "range-opened"
  | "range-closed"
  | "total-min"
  | "total-max"
  | "total-pricedMax"
  | "total-opened"
  | "total-closed"
  | "lateInterest-monthsCommenced"
  | "lateInterest-interest";

/** What a customer is asked, and what a statement says around the estimate. */
export interface FormMessages {
  question: Of<
    | "customer"
    | "items"
    | "items-warranty"
    | "items-causes"
    | "items-contaminated"
    | "items-thirdParty"
    | "items-expectsReinstallation"
    | "items-wantsResults"
    | "onSite"
    | "handInInPerson"
    | "soldUnderOtherTerms"
    | "otherServiceAgreement"
    | "repairEstimateRequested"
    | "descriptionGiven"
    | "receivedOn"
    | "items-product"
    | "items-replacementValue"
    | "items-wearPercent"
  >;
  fact: Of<FactKey>;
  live: Of<"closed" | "open" | "none">;
  field: Of<"clause">;
  section: Of<"contact" | "items">;
  item: { serials: Of<"label"> };
  serials: Of<"all">;
  description: Of<"label">;
  contact: Record<"name" | "organisation" | "email" | "phone" | "address", Of<"label">>;
  notice: { sample: Of<"title" | "text"> };
  along: Of<"statement" | "answers" | "own" | "notBinding" | "reference">;
}

/** The clauses in our own words, which are not the documents' own. */
export type ClauseMessages = Of<"title" | "ours"> & {
  terms: Of<TermsKey>;
  privacy: Of<PolicyKey>;
};

/** The facts by name: "items-warranty" is `items[].warranty`. */
export type FactKey =
  | "item"
  | "asOf"
  | "customer"
  | "items"
  | "items-service"
  | "items-product"
  | "items-quantity"
  | "items-warranty"
  | "items-examination"
  | "items-causes"
  | "items-thirdParty"
  | "items-contaminated"
  | "items-expectsReinstallation"
  | "items-wantsResults"
  | "items-replacementValue"
  | "items-wearPercent"
  | "onSite"
  | "handInInPerson"
  | "createdOnPortal"
  | "soldUnderOtherTerms"
  | "otherServiceAgreement"
  | "repairEstimateRequested"
  | "repairEstimate"
  | "repairEstimate-sentOn"
  | "repairEstimate-answer"
  | "repairEstimate-afterDecline"
  | "repairEstimate-reminderUnanswered"
  | "descriptionGiven"
  | "receivedOn"
  | "deliveredOn"
  | "invoicedOn"
  | "agreedPaymentOn"
  | "rateCard"
  | "rateCard-validUntil"
  | "rateCard-services"
  | "rateCard-services-repair"
  | "rateCard-services-replacement"
  | "rateCard-products"
  | "rateCard-outboundShipping"
  | "rateCard-returnShipping"
  | "rateCard-disposal"
  | "rateCard-driveTime"
  | "rateCard-mileage"
  | "calendar"
  | "calendar-closures"
  | "editions"
  | "interpretations"
  | "consents"
  | "policy"
  | "vatPercent"
  | "principal"
  | "dueOn"
  | "legalMaximum"
  | "from"
  | "count"
  | "legalMaximum-annualPercent"
  | "legalMaximum-monthlyPercent";

/** The clauses of the service terms: "6-1b" is `terms/6.1b`. */
export type TermsKey =
  | `1-${1 | "1-1" | "1-2" | "1-3" | 2}`
  | `2-${1 | "1-1" | "1-2"}`
  | `3-${1 | 2 | 3 | 4}`
  | `4-${1 | "2a" | "2b" | "2c" | 3}`
  | `5-${1 | "2a" | "2b"}`
  | `6-${"1a" | "1b" | "1c" | "2a" | "2b" | "2c" | "2d" | "2e" | "3a" | "3b" | "3c"}`
  | `7-${"1a" | "1b" | "1c" | "1d" | "1e" | 2 | 3 | 4 | 5}`
  | `8-${"1a" | "1b" | 2 | 3 | "3-1" | "3-2"}`
  | `9-${"1a" | "1b" | "2a" | "2b" | 3}`
  | "10-1"
  | `11-${"1a" | "1b" | "1c"}`
  | `12-${"1a" | "1b" | 2 | 3}`
  | `13-${1 | 2 | 3}`;

/** The parts of the privacy policy: "storage-1" is `privacy/storage.1`. */
export type PolicyKey =
  | `introduction-${1 | 2 | 3 | 4}`
  | `categories-${1 | 2 | 3 | 4}`
  | `dataTypes-${1 | 2 | 3 | 4}`
  | `purposes-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13}`
  | "source-1"
  | `legalBasis-${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | "withdrawal-1"
  | `storage-${1 | 2 | 3 | 4 | 5}`
  | `obligation-${1 | 2}`
  | `rights-${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | "changes-1"
  | "contact-1";
