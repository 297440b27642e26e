// The numbers of an edition of the terms: the published one's, or those that a host gives in their place.

const PUBLISHED = {
  investigationFee: "1000.00",
  repairEstimateValidity: 3,
  reminderAfter: 3,
  serviceWarranty: 3,
  expectedProcessing: 14,
  latestPayment: 30,
  lateInterestPerCommencedMonth: "2",
};

/** The numbers that a question is to be answered with. */
export const numbersOf = ({ editions }) => ({ ...PUBLISHED, ...editions?.terms?.parameters });
