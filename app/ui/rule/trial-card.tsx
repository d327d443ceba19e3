import { Banner, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { Link } from "@remix-run/react";
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { actionWords } from "./action-words.ts";
import type { SayWith } from "./condition-words.ts";

export type TrialOnCard = {
  readonly rule: RuleDraft;
  readonly total: number;
  readonly done: number;
  readonly found: number;
  readonly counts: readonly number[];
  readonly tickets: readonly {
    readonly ticketId: string;
    readonly number: string;
    readonly subject: string;
    readonly customerName: string;
  }[];
  readonly isFinished: boolean;
};

type TrialCardProps = {
  /** Null before the first one. */
  readonly trial: TrialOnCard | null;
  /** The rule has changed since it was tried. */
  readonly isOld: boolean;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly say: Omit<SayWith, "t">;
  readonly onTry: () => void;
};

/** What the rule would have done last month. */
export function TrialCard({ trial, isOld, refusal, busy, say, onTry }: TrialCardProps) {
  const t = useWords();
  const isUnderWay = trial !== null && !trial.isFinished;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("Try it")}
        </Text>
        <Text as="p" tone="subdued">
          {t(
            "Loupe looks at the tickets of the last 30 days, as they are now, and tells what this rule would have done. Nothing is changed.",
          )}
        </Text>
        {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
        <InlineStack>
          <Button loading={busy || isUnderWay} onClick={onTry}>
            {t("Try it on last month’s tickets")}
          </Button>
        </InlineStack>
        <div aria-live="polite" data-test="rule-trial">
          {trial && <Outcome trial={trial} isOld={isOld} say={{ ...say, t }} />}
        </div>
      </BlockStack>
    </Card>
  );
}

type OutcomeProps = {
  readonly trial: TrialOnCard;
  readonly isOld: boolean;
  readonly say: SayWith;
};

function Outcome({ trial, isOld, say }: OutcomeProps) {
  const { t } = say;
  const { total, done, found, counts, tickets, rule } = trial;
  if (!trial.isFinished)
    return (
      <BlockStack gap="200">
        <Text as="p" id="rule-trial-progress">
          {t("Looked at {done} of {total} tickets", { done, total })}
        </Text>
        <ProgressBar
          size="small"
          progress={total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100))}
          ariaLabelledBy="rule-trial-progress"
        />
      </BlockStack>
    );
  return (
    <BlockStack gap="300">
      {isOld && (
        <Banner tone="info">{t("You changed the rule since: try it again to see.")}</Banner>
      )}
      <Text as="p" fontWeight="semibold">
        {found === 0
          ? t("It would have done nothing on {total, plural, one {# ticket} other {# tickets}}.", {
              total,
            })
          : t(
              "It would have acted on {found, plural, one {# ticket} other {# tickets}} of {total}.",
              { found, total },
            )}
      </Text>
      {found > 0 && (
        <ul className="loupe-rule-tickets">
          {rule.actions.map((action, index) => (
            <li key={index}>
              {t("{action}: {count, plural, one {# ticket} other {# tickets}}", {
                action: actionWords(action, say),
                count: counts[index] ?? 0,
              })}
            </li>
          ))}
        </ul>
      )}
      {tickets.length > 0 && (
        <details>
          <summary>
            {tickets.length < found
              ? t("The first {count} of these tickets", { count: tickets.length })
              : t("These tickets")}
          </summary>
          <ul className="loupe-rule-tickets">
            {tickets.map(({ ticketId, number, subject, customerName }) => (
              <li key={ticketId}>
                <Link to={`/app/tickets/${ticketId}`}>{number}</Link>{" "}
                {t("{subject}, from {name}", { subject, name: customerName })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </BlockStack>
  );
}
