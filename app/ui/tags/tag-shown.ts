/** A tag of the shop's. `tickets` is counted up to 1,000. */
export type TagShown = {
  readonly tagId: string;
  readonly name: string;
  readonly tickets: number;
  readonly views: number;
};
