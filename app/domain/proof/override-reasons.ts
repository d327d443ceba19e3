import { say } from "#app/domain/words/words.ts";

/** Why an agent goes past what proof allows: the short list of the screen; the keys are stored and never change. */
export type OverrideReason = { readonly key: string; readonly words: string };

export const overrideReasons: readonly OverrideReason[] = [
  { key: "phone", words: say("I spoke to the customer by phone") },
  { key: "answered-question", words: say("They answered a question that only the customer can") },
  { key: "earlier-mail", words: say("They know what was written before on this order") },
  { key: "in-person", words: say("The customer was in the store") },
  { key: "no-harm", words: say("It can’t harm the customer, whoever wrote") },
  { key: "other", words: say("Something else, in my words") },
];

/** The reason with that key, or null for a key that is not in the list. */
export const overrideReasonOf = (key: string): OverrideReason | null =>
  overrideReasons.find((reason) => reason.key === key) ?? null;

/** As it comes from a form: the key of a reason, and words of the agent's own. */
export type GivenReason = { readonly key: string; readonly words: string };

export type ReadReason =
  | { readonly kind: "none" }
  | { readonly kind: "unclear"; readonly why: string }
  | {
      readonly kind: "given";
      readonly key: string;
      readonly ownWords: string | null;
      /** For the log: the reason, and what the agent added. */
      readonly sentence: string;
    };

/** A note, not a letter. */
export const OWN_WORDS_CHARACTERS = 500;

/** A reason that can be kept; "something else" says nothing without words. */
export function readGivenReason(given: GivenReason | null): ReadReason {
  if (given === null || given.key === "") return { kind: "none" };
  const reason = overrideReasonOf(given.key);
  const ownWords = given.words.replace(/\s+/g, " ").trim().slice(0, OWN_WORDS_CHARACTERS);
  if (reason === null) return { kind: "unclear", why: say("Choose a reason from the list.") };
  if (reason.key !== "other")
    return {
      kind: "given",
      key: reason.key,
      ownWords: ownWords === "" ? null : ownWords,
      sentence: ownWords === "" ? reason.words : `${reason.words} (${ownWords})`,
    };
  return ownWords === ""
    ? { kind: "unclear", why: say("Say in a few words what the reason is.") }
    : { kind: "given", key: reason.key, ownWords, sentence: ownWords };
}
