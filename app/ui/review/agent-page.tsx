import type { ReactNode } from "react";
import { BlockStack, Card, InlineGrid, Link, Page, Text } from "@shopify/polaris";
import {
  correctionCauseWords,
  type CorrectionCause,
} from "#app/domain/correction/correction-cause.ts";
import {
  reviewQuestions,
  reviewQuestionWords,
  reviewScoreWords,
  type ReviewScores,
} from "#app/domain/review/review-form.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { minuteWords } from "#app/ui/report/number-words.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type OfTicket = { readonly ticketId: string; readonly number: string; readonly at: string };

type AgentPageProps = {
  readonly name: string;
  /** The reader looks at their own page. */
  readonly isOwn: boolean;
  readonly days: number;
  readonly replies: number;
  readonly firstReplyMinutes: number | null;
  readonly firstReplies: number;
  readonly attainment: number | null;
  readonly met: number;
  readonly missed: number;
  readonly ratings: readonly (OfTicket & {
    readonly rating: number;
    readonly comment: string | null;
  })[];
  readonly averageRating: number | null;
  readonly rated: number;
  readonly corrections: readonly (OfTicket & {
    readonly cause: CorrectionCause;
    readonly wrong: string;
  })[];
  readonly reviews: readonly (OfTicket & {
    readonly by: string | null;
    readonly scores: ReviewScores;
    readonly note: string;
  })[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** An agent's own figures, and what was said of their work. Only they and the owner see it. */
export function AgentPage(props: AgentPageProps) {
  const t = useWords();
  const { isOwn, days, ratings, corrections, reviews } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  const number = new Intl.NumberFormat(props.locale, { maximumFractionDigits: 1 });
  const none = t("none yet");
  const figures = [
    { name: "replies", words: t("Replies"), value: number.format(props.replies) },
    {
      name: "first-reply",
      words: t("First reply, median of {count, number}", { count: props.firstReplies }),
      value: props.firstReplyMinutes === null ? none : minuteWords(props.firstReplyMinutes, t),
    },
    {
      name: "attainment",
      words: t("Targets kept, {met, number} of {all, number}", {
        met: props.met,
        all: props.met + props.missed,
      }),
      value:
        props.attainment === null
          ? none
          : t("{percent} %", { percent: number.format(props.attainment) }),
    },
    {
      name: "rating",
      words: t("{count, plural, one {Rating of # customer} other {Ratings of # customers}}", {
        count: props.rated,
      }),
      value: props.averageRating === null ? none : number.format(props.averageRating),
    },
  ];
  return (
    <main>
      <Page
        title={isOwn ? t("My work") : props.name}
        subtitle={
          isOwn
            ? t("The last {days} days. Only you and the owner see this.", { days })
            : t("The last {days} days. Only {name} and the owner see this.", {
                days,
                name: props.name,
              })
        }
        backAction={{ content: t("Reviews"), url: "/app/reviews" }}
      >
        <BlockStack gap="400">
          <Card>
            <InlineGrid columns={{ xs: 2, sm: 4 }} gap="300">
              {figures.map(({ name, words, value }) => (
                <BlockStack key={name}>
                  <Text as="span" variant="headingMd">
                    <span data-test={`agent-${name}`}>{value}</span>
                  </Text>
                  <Text as="span" variant="bodySm" tone="subdued">
                    {words}
                  </Text>
                </BlockStack>
              ))}
            </InlineGrid>
          </Card>
          <Part title={t("What colleagues said")} empty={t("Nobody has reviewed this work yet.")}>
            {reviews.map((review) => (
              <Item key={`${review.ticketId} ${review.at}`} of={review} {...when} by={review.by}>
                {review.note !== "" && (
                  <Text as="p" breakWord>
                    {t("“{text}”", { text: review.note })}
                  </Text>
                )}
                <Text as="p" variant="bodySm" breakWord>
                  {reviewQuestions
                    .map((question) =>
                      t("{question} {answer}", {
                        question: t(reviewQuestionWords[question]),
                        answer: t(reviewScoreWords[review.scores[question]]),
                      }),
                    )
                    .join(" · ")}
                </Text>
              </Item>
            ))}
          </Part>
          <Part title={t("What customers said")} empty={t("No customer has rated this work yet.")}>
            {ratings.map((rating) => (
              <Item key={`${rating.ticketId} ${rating.at}`} of={rating} {...when}>
                <Text as="p" breakWord>
                  {rating.comment
                    ? t("{rating} of 5: “{comment}”", {
                        rating: rating.rating,
                        comment: rating.comment,
                      })
                    : t("{rating} of 5", { rating: rating.rating })}
                </Text>
              </Item>
            ))}
          </Part>
          <Part title={t("Corrected answers")} empty={t("No answer had to be corrected.")}>
            {corrections.map((correction) => (
              <Item key={`${correction.ticketId} ${correction.at}`} of={correction} {...when}>
                <Text as="p" breakWord>
                  {t("{cause}: {wrong}", {
                    cause: t(correctionCauseWords[correction.cause]),
                    wrong: correction.wrong,
                  })}
                </Text>
              </Item>
            ))}
          </Part>
        </BlockStack>
      </Page>
    </main>
  );
}

function Part({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <Card>
      <section aria-label={title}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {title}
          </Text>
          {children.length === 0 ? (
            <Text as="p" tone="subdued">
              {empty}
            </Text>
          ) : (
            <ul className="loupe-plain-list loupe-divided">{children}</ul>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}

function Item({
  of,
  by = null,
  children,
  ...when
}: {
  readonly of: OfTicket;
  readonly by?: string | null;
  readonly children: ReactNode;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
}) {
  return (
    <li>
      <BlockStack gap="100">
        {children}
        <Text as="p" variant="bodySm" tone="subdued">
          <Link url={`/app/tickets/${of.ticketId}`}>{of.number}</Link>
          {by !== null && <> · {by}</>} · <Time at={of.at} {...when} />
        </Text>
      </BlockStack>
    </li>
  );
}
