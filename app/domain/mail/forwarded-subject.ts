import { forwardPrefixes, prefixWithTwoMeanings, replyPrefixes } from "./forwarded-headers.ts";
import type { Language } from "./forwarded-headers.ts";
import { plainLetters } from "./plain-letters.ts";

/** Does the first word of a subject say that the mail was forwarded, or that it is an answer? */

export type SubjectKind = "forward" | "reply" | "none";

/** Longer subjects are cut here: only their beginning is looked at. */
const MAX_LENGTH = 2_000;
const MAX_PREFIX_LENGTH = 30;

const FORWARD: ReadonlySet<string> = new Set(forwardPrefixes.map(plainLetters));
const REPLY: ReadonlySet<string> = new Set(replyPrefixes.map(plainLetters));

/** The kind by the outermost prefix, and the subject without it; `languages` are those of the headers in the mail. */
export function readSubject(
  subject: string,
  languages: readonly Language[],
): { kind: SubjectKind; rest: string } {
  const text = subject.slice(0, MAX_LENGTH).replace(/\s+/g, " ").trim();
  // Older programs of Mozilla put the whole subject into brackets, pine writes its mark behind it.
  const bracketed = /^\[fwd?: ?(.*)\]$/i.exec(text)?.[1];
  if (bracketed !== undefined) return { kind: "forward", rest: bracketed };
  const marked = /^(.*) \(fwd\)$/i.exec(text)?.[1];
  if (marked !== undefined && !/^re:/i.test(text)) return { kind: "forward", rest: marked };

  // Lists and help desks put a name in brackets before everything.
  const bare = text.replace(/^(?:\[[^\][]{1,60}\]\s?){1,3}(?=\S)/, "");
  const colon = bare.slice(0, MAX_PREFIX_LENGTH).search(/[:：]/);
  if (colon < 1) return { kind: "none", rest: text };
  const word = plainLetters(bare.slice(0, colon).replace(/[[(^]\s?\d{1,3}\s?[\])]?$/, "")).replace(
    /\.$/,
    "",
  );
  const rest = bare.slice(colon + 1).trim();
  if (word === prefixWithTwoMeanings) return { kind: meaningIn(languages), rest };
  if (FORWARD.has(word)) return { kind: "forward", rest };
  return REPLY.has(word) ? { kind: "reply", rest } : { kind: "none", rest: text };
}

const meaningIn = (languages: readonly Language[]): SubjectKind =>
  languages.includes("fi") || languages.includes("et") ? "reply" : "forward";

/** True if `subject` is `inner` behind one word and a colon: a mark of a program that is not in the lists. */
export function isMarkBefore(subject: string, inner: string): boolean {
  const [outer, original] = [subject, inner].map((text) => text.replace(/\s+/g, " ").trim());
  if (!outer || !original || !outer.endsWith(original)) return false;
  return /^\p{L}{1,20}\.?\s?[:：]$/u.test(outer.slice(0, -original.length).trim());
}
