import { BlockStack, Card, Text } from "@shopify/polaris";
import { skipWords } from "#app/domain/csat/skip-words.ts";
import type { SurveyView } from "#app/domain/csat/survey-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { RatingBadge } from "./rating-badge.tsx";

type RatingCardProps = {
  readonly survey: SurveyView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What the customer said of this ticket, or how it stands with asking them. */
export function RatingCard({ survey, ...when }: RatingCardProps) {
  const t = useWords();
  const { rating, comment, number, answeredAt, changedAt } = survey;
  return (
    <Card>
      <section aria-label={t("Customer’s rating")} data-test="rating" data-rating={rating ?? ""}>
        <BlockStack gap="200">
          <div className="loupe-between">
            <Text as="h2" variant="headingSm">
              {t("Customer’s rating")}
            </Text>
            {rating !== null && <RatingBadge rating={rating} />}
          </div>
          {comment !== null && <blockquote className="loupe-quote">{comment}</blockquote>}
          {number !== null && (
            <Text as="p" variant="bodySm" tone="subdued">
              {t("About {number}, which was merged into this ticket", { number })}
            </Text>
          )}
          <Text as="p" variant="bodySm" tone="subdued">
            {answeredAt === null ? (
              <Asking survey={survey} {...when} />
            ) : (
              <>
                {changedAt === null ? t("Answered") : t("Changed")}{" "}
                <Time at={changedAt ?? answeredAt} {...when} />
              </>
            )}
          </Text>
        </BlockStack>
      </section>
    </Card>
  );
}

function Asking({ survey, ...when }: RatingCardProps) {
  const t = useWords();
  if (survey.skippedFor !== null)
    return t("Not asked: {why}", { why: t(skipWords[survey.skippedFor]) });
  return survey.sentAt === null ? (
    <>
      {t("Will be asked")} <Time at={survey.dueAt} {...when} />
    </>
  ) : (
    <>
      {t("Asked, no answer yet")} <Time at={survey.sentAt} {...when} />
    </>
  );
}
