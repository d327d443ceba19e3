import { Badge, BlockStack, Card, Page, Text } from "@shopify/polaris";
import type { ReviewReason } from "#app/domain/review/review-reason.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ReviewForm, type GivenReview } from "./review-form.tsx";
import { ReviewReasons } from "./review-reasons.tsx";

type ReviewPageProps = {
  readonly review: {
    readonly reviewId: string;
    readonly ticketId: string;
    readonly number: string;
    readonly subject: string;
    readonly customer: string;
    readonly agent: string | null;
    readonly reasons: readonly ReviewReason[];
    readonly rating: number | null;
    readonly comment: string | null;
    readonly isReviewed: boolean;
  };
  readonly messages: readonly {
    readonly messageId: string;
    readonly kind: "inbound" | "outbound" | "note";
    readonly fromName: string;
    readonly at: string;
    readonly text: string;
    readonly wrong: string | null;
  }[];
  readonly next: string | null;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onGive: (review: GivenReview) => void;
  readonly onSkip: () => void;
};

/** A ticket to look at again: its thread, and what the reviewer says of it. */
export function ReviewPage(props: ReviewPageProps) {
  const t = useWords();
  const { review, messages, next } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  return (
    <main>
      <Page
        fullWidth
        title={review.subject || t("(no subject)")}
        subtitle={t("{number} · {customer} · work of {agent}", {
          number: review.number,
          customer: review.customer,
          agent: review.agent ?? t("nobody in particular"),
        })}
        backAction={{ content: t("Reviews"), url: "/app/reviews" }}
        secondaryActions={[
          { content: t("Open the ticket"), url: `/app/tickets/${review.ticketId}` },
        ]}
        titleMetadata={<ReviewReasons reasons={review.reasons} />}
      >
        <div className="loupe-review">
          <section aria-label={t("Thread")}>
            <BlockStack gap="300">
              {review.rating !== null && (
                <Card>
                  <Text as="p" breakWord>
                    {review.comment
                      ? t("The customer gave {rating} of 5: “{comment}”", {
                          rating: review.rating,
                          comment: review.comment,
                        })
                      : t("The customer gave {rating} of 5", { rating: review.rating })}
                  </Text>
                </Card>
              )}
              {messages.length === 0 && (
                <Card>
                  <Text as="p" tone="subdued">
                    {t("Nothing is left of this thread.")}
                  </Text>
                </Card>
              )}
              {messages.map((message) => (
                <Card key={message.messageId}>
                  <article data-kind={message.kind}>
                    <BlockStack gap="200">
                      <div className="loupe-between loupe-between--wrap">
                        <Text as="h2" variant="headingSm" breakWord>
                          {message.fromName || t("Customer")}{" "}
                          {message.kind === "outbound" && <Badge>{t("Reply")}</Badge>}
                          {message.kind === "note" && <Badge tone="attention">{t("Note")}</Badge>}
                        </Text>
                        <Text as="span" variant="bodySm" tone="subdued">
                          <Time at={message.at} {...when} />
                        </Text>
                      </div>
                      <div className="loupe-review__text">{message.text}</div>
                      {message.wrong !== null && (
                        <Text as="p" tone="caution" breakWord>
                          {t("Corrected since: {wrong}", { wrong: message.wrong })}
                        </Text>
                      )}
                    </BlockStack>
                  </article>
                </Card>
              ))}
            </BlockStack>
          </section>
          <aside aria-label={t("Review")}>
            <Card>
              {review.isReviewed ? (
                <Text as="p">{t("This ticket was reviewed meanwhile.")}</Text>
              ) : (
                <ReviewForm
                  key={review.reviewId}
                  subject={review.subject}
                  busy={props.busy}
                  refusal={props.refusal}
                  hasNext={next !== null}
                  onGive={props.onGive}
                  onSkip={props.onSkip}
                />
              )}
            </Card>
          </aside>
        </div>
      </Page>
    </main>
  );
}
