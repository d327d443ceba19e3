import type { Instant } from "#app/domain/shared/instant.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { CheckKind } from "./check-kind.ts";

/** Places in the reply's text: from `start` up to, not including, `end`. */
export type Place = { readonly start: number; readonly end: number };

/** What a check of one kind saw. */
export type Found = Place & {
  readonly kind: CheckKind;
  readonly because: Words;
  /** What is so instead. */
  readonly fact?: Fact;
  /** What to write in its place. */
  readonly replacement?: string;
};

export type Fact = {
  readonly words: Words;
  /** Who says so. */
  readonly source: "shopify" | "thread" | "settings";
  /** When they said it. */
  readonly at: Instant | null;
};

/** One thing that is wrong with a reply. `start` and `end`: of what is wrong; `sentence`: exactly as it stands around that. */
export type Finding = Found & {
  readonly sentence: string;
  readonly sentenceAt: Place;
  readonly blocks: boolean;
};
