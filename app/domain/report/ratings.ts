/** What did customers say on average? */
import { ratingFigure, ratings } from "./figure.ts";
import { countOf, type FigureCount } from "./report-view.ts";

/** With one decimal; null where nobody rated. */
export function averageRating(figures: readonly FigureCount[]): number | null {
  const counted = ratings.map((rating) => ({
    rating,
    count: countOf(figures, ratingFigure(rating)),
  }));
  const count = counted.reduce((all, one) => all + one.count, 0);
  if (count === 0) return null;
  const sum = counted.reduce((all, one) => all + one.rating * one.count, 0);
  return Math.round((sum * 10) / count) / 10;
}
