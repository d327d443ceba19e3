/** How the bounces of one mail system look. Everything is in lower case, with single spaces and plain apostrophes. */
export type BounceForm = {
  readonly system: string;
  /** How its subjects begin. */
  readonly subjects?: readonly string[];
  /** Beginnings of subjects that a shop's customers write too, of parcels. */
  readonly perhaps?: readonly string[];
  /** Words of its texts that no person writes. */
  readonly sentences?: readonly string[];
  /** Headers that only its machines write: name, and how the value begins. */
  readonly headers?: readonly (readonly [name: string, start: string])[];
};
