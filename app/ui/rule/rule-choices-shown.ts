/** Whom and what the editor offers. */
export type RuleChoicesShown = {
  /** `canOwn`: who can be assigned. */
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly canOwn: boolean;
  }[];
  readonly savedReplies: readonly { readonly id: string; readonly name: string }[];
};
