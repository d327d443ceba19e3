import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { Link } from "@remix-run/react";
import type { RuleOutcome } from "#app/domain/rule/rule-outcome.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { actionKindWords } from "./action-words.ts";
import { whyNotWords } from "./why-not-words.ts";

type RunsCardProps = {
  readonly runs: readonly {
    readonly ticketId: string;
    readonly number: string;
    readonly at: string;
    readonly outcome: RuleOutcome;
  }[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What the rule did lately, and what it could not do. */
export function RunsCard({ runs, ...when }: RunsCardProps) {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("What it did")}
        </Text>
        {runs.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("It has not acted on a ticket yet.")}
          </Text>
        ) : (
          <ul className="loupe-rule-tickets" data-test="rule-runs">
            {runs.map(({ ticketId, number, at, outcome }) => (
              <li key={`${ticketId} ${at}`}>
                <InlineStack gap="200" wrap blockAlign="center">
                  <Link to={`/app/tickets/${ticketId}`}>{number}</Link>
                  <Time at={at} {...when} />
                  {outcome.did.map((action, index) => (
                    <Badge key={index}>{actionKindWords(t, action)}</Badge>
                  ))}
                  {outcome.refused.map(({ action, why }, index) => (
                    <Text key={index} as="span" tone="subdued">
                      {t("{action}: not done, {why}", {
                        action: actionKindWords(t, action),
                        why: whyNotWords(t, action, why),
                      })}
                    </Text>
                  ))}
                  {outcome.did.length + outcome.refused.length === 0 && (
                    <Text as="span" tone="subdued">
                      {t("All was so already")}
                    </Text>
                  )}
                </InlineStack>
              </li>
            ))}
          </ul>
        )}
      </BlockStack>
    </Card>
  );
}
