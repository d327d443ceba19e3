import { say, within, type Words } from "#app/domain/words/words.ts";
import { ruleWords } from "./rule-words.ts";

/** Why was a request judged as it was? */

/** `words` stand in the subject or the text as they are; they are empty where a fact of the order speaks. */
export type Because = { readonly rule: string; readonly words: string };

/** A reason as an agent reads it, such as `Asks about material: "solid gold"`. */
export function becauseWords({ rule, words }: Because): Words {
  const reason = Object.hasOwn(ruleWords, rule) ? (ruleWords[rule] ?? rule) : spelledOut(rule);
  if (words === "") return reason;
  return say('{reason}: "{words}"', {
    reason: within(reason),
    words: words.replace(/\s+/g, " "),
  });
}

/** A rule of another version of Loupe is called by its name. */
function spelledOut(rule: string): string {
  const says = rule.replaceAll("-", " ");
  return says.charAt(0).toUpperCase() + says.slice(1);
}
