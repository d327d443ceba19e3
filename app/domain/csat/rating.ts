/** What can a customer say of how a ticket was handled? */

/** From very bad to very good. */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** Somebody looks at the ticket again. */
const LOW_RATING = 2;

export const isLowRating = (rating: number): boolean => rating <= LOW_RATING;

/** As a link or a form gives it; null for everything but one of the five. */
export const readRating = (typed: string | null): Rating | null =>
  ratings.find((rating) => String(rating) === typed) ?? null;
