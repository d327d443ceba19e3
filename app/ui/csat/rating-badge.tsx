import { Badge, type BadgeProps } from "@shopify/polaris";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type RatingBadgeProps = {
  /** 1 to 5. */
  readonly rating: number;
  readonly size?: "small" | "medium";
};

/** What the customer said of a ticket; with the word for it, where there is room. */
export function RatingBadge({ rating, size = "medium" }: RatingBadgeProps) {
  const t = useWords();
  return (
    <Badge tone={toneOf(rating)} size={size} toneAndProgressLabelOverride={t("Rating")}>
      {size === "small"
        ? t("{rating, number} of 5", { rating })
        : t("{rating, number} of 5: {word}", { rating, word: ratingWord(t, rating) })}
    </Badge>
  );
}

/** As customers choose it. */
function ratingWord(t: Translate, rating: number): string {
  if (rating <= 1) return t("very bad");
  if (rating === 2) return t("bad");
  if (rating === 3) return t("okay");
  return rating === 4 ? t("good") : t("very good");
}

const toneOf = (rating: number): NonNullable<BadgeProps["tone"]> =>
  rating <= 2 ? "critical" : rating === 3 ? "attention" : "success";
