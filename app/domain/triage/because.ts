/** Why was a request judged as it was? */

/** `words` stand in the subject or the text as they are; they are empty where a fact of the order speaks. */
export type Because = { readonly rule: string; readonly words: string };

/** A reason as an agent reads it, such as `Asks about material: "solid gold"`. */
export function becauseWords({ rule, words }: Because): string {
  const says = rule.replaceAll("-", " ");
  const sentence = says.charAt(0).toUpperCase() + says.slice(1);
  return words === "" ? sentence : `${sentence}: "${words.replace(/\s+/g, " ")}"`;
}
