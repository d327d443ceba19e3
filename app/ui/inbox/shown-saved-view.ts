/** A saved view as the inbox names it. */
export type ShownSavedView = {
  readonly id: string;
  readonly name: string;
  /** The whole team's; otherwise the reader's own. */
  readonly isShared: boolean;
  /** Where it is. */
  readonly href: string;
  /** Null until it was counted. */
  readonly count: number | null;
  /** There may be more: counting stopped. */
  readonly more?: boolean;
};
