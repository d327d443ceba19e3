/** Which matters does a shop treat as urgent? Named groups that its owner switches on and off. */

export const urgentRules = [
  "wrong-item",
  "missing-item",
  "damaged-item",
  "wrong-amount",
  "late-parcel",
  "lost-parcel",
  "not-received",
  "wrong-address",
  "change-before-shipping",
  "says-urgent",
] as const;

export type UrgentRule = (typeof urgentRules)[number];

/** A rule as the owner reads it beside its switch. */
export const urgentRuleWords: Readonly<Record<UrgentRule, string>> = {
  "wrong-item": "Another item than the one ordered has arrived",
  "missing-item": "Something is missing from a parcel",
  "damaged-item": "An item arrived damaged or is defective",
  "wrong-amount": "A wrong amount was charged, or an amount twice",
  "late-parcel": "A parcel is late or does not move",
  "lost-parcel": "A parcel is lost or was stolen",
  "not-received": "A parcel was not received",
  "wrong-address": "A parcel goes, or went, to a wrong address",
  "change-before-shipping": "An order that has not left yet shall be changed or cancelled",
  "says-urgent":
    "The customer says that a matter of an order is urgent, or names a day that is near",
};
