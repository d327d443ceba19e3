import { BlockStack, Card, EmptyState, Link, Page, Text } from "@shopify/polaris";
import type { ReviewReason } from "#app/domain/review/review-reason.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useKeys } from "#app/ui/shared/use-keys.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ReviewReasons } from "./review-reasons.tsx";

type ListedReviewShown = {
  readonly reviewId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  readonly agent: string | null;
  readonly reasons: readonly ReviewReason[];
  readonly rating: number | null;
  readonly queuedAt: string;
};

type ReviewsPageProps = {
  readonly reviews: readonly ListedReviewShown[];
  readonly open: number;
  readonly own: number;
  /** The reader's own page. */
  readonly ownHref: string;
  readonly mayReview: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onOpen: (reviewId: string) => void;
};

/** Tickets that somebody should look at again, the most telling first. */
export function ReviewsPage(props: ReviewsPageProps) {
  const t = useWords();
  const { reviews, open, own, mayReview, onOpen } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  const first = reviews[0];
  useKeys([
    {
      key: "n",
      words: t("Open the next review"),
      run: () => first && onOpen(first.reviewId),
      disabled: !mayReview || !first,
    },
  ]);
  return (
    <main>
      <Page
        title={t("Reviews")}
        subtitle={t("Tickets to look at again, and to learn from")}
        {...(mayReview && first
          ? { primaryAction: { content: t("Start"), onAction: () => onOpen(first.reviewId) } }
          : {})}
        secondaryActions={[
          { content: t("My work"), url: props.ownHref },
          { content: t("Examples"), url: "/app/examples" },
          { content: t("Complaints"), url: "/app/complaints" },
        ]}
      >
        <BlockStack gap="400">
          {reviews.length === 0 ? (
            <Card>
              <EmptyState heading={t("Nothing to review")} image="">
                <p>
                  {t(
                    "Low ratings, corrected answers, missed targets, reopened tickets, long threads and two tickets of a hundred come here.",
                  )}
                </p>
              </EmptyState>
            </Card>
          ) : (
            <Card padding="0">
              <ul className="loupe-list" aria-label={t("Reviews")}>
                {reviews.map((review) => (
                  <li
                    key={review.reviewId}
                    className="loupe-quality-item"
                    data-test="listed-review"
                  >
                    <BlockStack gap="150">
                      <div className="loupe-between loupe-between--wrap">
                        <Text as="span" breakWord>
                          {mayReview ? (
                            <Link url={`/app/reviews/${review.reviewId}`}>
                              {review.number} {review.subject || t("(no subject)")}
                            </Link>
                          ) : (
                            `${review.number} ${review.subject || t("(no subject)")}`
                          )}
                        </Text>
                        <ReviewReasons reasons={review.reasons} />
                      </div>
                      <Text as="p" variant="bodySm" tone="subdued" breakWord>
                        {review.customer} · {review.agent ?? t("Nobody’s work in particular")} ·{" "}
                        <Time at={review.queuedAt} {...when} />
                        {review.rating !== null && (
                          <> · {t("rated {rating} of 5", { rating: review.rating })}</>
                        )}
                      </Text>
                    </BlockStack>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {open > reviews.length && (
            <Text as="p" tone="subdued">
              {t("The first {count, number} of {open, number} are listed.", {
                count: reviews.length,
                open,
              })}
            </Text>
          )}
          {own > 0 && (
            <Text as="p" tone="subdued">
              {t(
                "{own, plural, one {# ticket of your own is reviewed by others.} other {# tickets of your own are reviewed by others.}}",
                { own },
              )}
            </Text>
          )}
        </BlockStack>
      </Page>
    </main>
  );
}
