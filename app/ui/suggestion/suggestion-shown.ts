/** A suggested answer as the page gets it: in the reader's language, but for the draft itself. */
export type SuggestionShown =
  /** Nothing usual was asked, or nobody waits: nothing is shown. */
  | { readonly kind: "nothing" }
  | { readonly kind: "missing"; readonly question: string; readonly because: string }
  | DraftShown;

export type DraftShown = {
  readonly kind: "draft";
  readonly messageId: string;
  readonly questionKey: string;
  readonly question: string;
  /** The customer's words. */
  readonly asked: string;
  /** BCP 47, of the draft. */
  readonly language: string;
  readonly html: string;
  readonly text: string;
  readonly phrases: readonly { readonly words: string; readonly source: string }[];
  readonly sources: readonly {
    readonly id: string;
    readonly label: string;
    readonly href: string | null;
    /** ISO 8601. */
    readonly asOf: string | null;
  }[];
  readonly unanswered: readonly { readonly question: string; readonly because: string }[];
};
