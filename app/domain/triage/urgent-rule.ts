import { say } from "#app/domain/words/words.ts";

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
  "wrong-item": say("Another item than the one ordered has arrived"),
  "missing-item": say("Something is missing from a parcel"),
  "damaged-item": say("An item arrived damaged or is defective"),
  "wrong-amount": say("A wrong amount was charged, or an amount twice"),
  "late-parcel": say("A parcel is late or does not move"),
  "lost-parcel": say("A parcel is lost or was stolen"),
  "not-received": say("A parcel was not received"),
  "wrong-address": say("A parcel goes, or went, to a wrong address"),
  "change-before-shipping": say("An order that has not left yet shall be changed or cancelled"),
  "says-urgent": say(
    "The customer says that a matter of an order is urgent, or names a day that is near",
  ),
};
