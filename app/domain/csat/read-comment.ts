import { mask } from "#app/domain/privacy/mask.ts";

/** What is kept of the words beside a rating? */

export const COMMENT_CHARACTERS = 2_000;

/** Control characters have no place in a text, line breaks and tabs aside. */
const UNSEEN = /(?![\n\t])\p{Cc}/gu;

export type ReadComment =
  | { readonly kind: "none" }
  /** Masked, as messages are. */
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "too-long" };

/** Letters are counted as people do: an emoji of several parts may be more than one. */
export function readComment(typed: string): ReadComment {
  const text = typed.replace(/\r\n?/g, "\n").replace(UNSEEN, "").trim();
  if (text === "") return { kind: "none" };
  if (Array.from(text).length > COMMENT_CHARACTERS) return { kind: "too-long" };
  return { kind: "comment", text: mask(text) };
}
