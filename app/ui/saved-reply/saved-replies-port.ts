import type { OfferedReplies } from "#app/domain/reply/reply-choice.ts";

/** What there is to choose from; it is asked for when somebody wants a saved reply. */
export type Offer =
  | { readonly state: "none" | "loading" | "failed" }
  | { readonly state: "known"; readonly offered: OfferedReplies };

export type SavedRepliesPort = {
  readonly offer: Offer;
  /** Somebody is about to choose: ask, unless what is known is young. */
  readonly ask: () => void;
};
