import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Words } from "#app/domain/words/words.ts";

/** Why a caller does not get what it asked for; mapped to HTTP in one place in `routes/`. */
export type RefusalKind =
  | "not-found"
  | "not-allowed"
  | "invalid"
  | "conflict"
  /** It is carried out once the person says why. */
  | "reason-wanted";

/**
 * We understood the request and will not carry it out. The words are for the person who asked, who may read them in another
 * language; `message` is the same in English, for logs and the command line.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly words: Words;

  constructor(kind: RefusalKind, words: Words) {
    super(inEnglish(words));
    this.name = "Refusal";
    this.kind = kind;
    this.words = words;
  }
}
