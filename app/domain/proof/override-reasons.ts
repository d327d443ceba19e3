/** Why an agent goes past what proof allows: the short list of the screen; the keys are stored and never change. */
export type OverrideReason = { readonly key: string; readonly words: string };

export const overrideReasons: readonly OverrideReason[] = [
  { key: "phone", words: "I spoke to the customer by phone" },
  { key: "answered-question", words: "They answered a question that only the customer can" },
  { key: "earlier-mail", words: "They know what was written before on this order" },
  { key: "in-person", words: "The customer was in the store" },
  { key: "no-harm", words: "It can’t harm the customer, whoever wrote" },
  { key: "other", words: "Something else, in my words" },
];

/** The reason with that key, or null for a key that is not in the list. */
export const overrideReasonOf = (key: string): OverrideReason | null =>
  overrideReasons.find((reason) => reason.key === key) ?? null;
