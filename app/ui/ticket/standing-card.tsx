import type { ReactNode } from "react";
import { BlockStack, Button, ButtonGroup, Card, Text } from "@shopify/polaris";
import { isDone } from "#app/domain/ticket/change-of-status.ts";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type { TriageReasons } from "#app/domain/ticket/triage-reasons.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { InvestigationChoice } from "./investigation-choice.tsx";
import { SnoozeChoice } from "./snooze-choice.tsx";
import { StatusChoice } from "./status-choice.tsx";
import type { StepProps } from "./ticket-step.ts";
import { TicketStatusBadge } from "./ticket-status-badge.tsx";
import { TriageChoice } from "./triage-choice.tsx";

type StandingCardProps = StepProps & {
  readonly actions: TicketActions;
  readonly triage: TriageReasons;
  readonly customerAddress: string;
  /** Only the owner blocks a sender. */
  readonly mayBlock: boolean;
  readonly locale: string;
  /** The way to say that it is a complaint, with the route's form behind it. */
  readonly complaintOpening?: ReactNode;
};

/** How a ticket stands and what can be done with it: status, snooze, investigation, what it is about, spam. */
export function StandingCard(props: StandingCardProps) {
  const t = useWords();
  const { actions, triage, locale, disabledReason } = props;
  return (
    <Card>
      <section aria-label={t("Status")} data-test="standing" data-status={actions.status}>
        <BlockStack gap="300">
          <div className="loupe-between">
            <Text as="h2" variant="headingSm">
              {t("Status")}
            </Text>
            <TicketStatusBadge status={actions.status} />
          </div>
          {actions.isSpam ? (
            <SpamLine {...props} />
          ) : (
            <>
              <StatusChoice {...props} />
              {!isDone(actions.status) && (
                <>
                  <SnoozeChoice {...props} locale={locale} />
                  <InvestigationChoice {...props} locale={locale} />
                </>
              )}
              <TriageChoice {...props} triage={triage} />
              {props.complaintOpening}
              <MarkSpam {...props} />
            </>
          )}
          {disabledReason !== null && (
            <Text as="p" variant="bodySm" tone="subdued">
              {disabledReason}
            </Text>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}

const MarkSpam = ({ busy, disabledReason, onStep }: StandingCardProps) => {
  const t = useWords();
  return (
    <Button
      variant="plain"
      tone="critical"
      textAlign="left"
      disabled={busy || disabledReason !== null}
      onClick={() => onStep({ intent: "mark-spam" })}
    >
      {t("Mark as spam")}
    </Button>
  );
};

const SpamLine = (props: StandingCardProps) => {
  const t = useWords();
  const { busy, disabledReason, customerAddress, mayBlock, onStep } = props;
  const disabled = busy || disabledReason !== null;
  return (
    <BlockStack gap="200">
      <Text as="p">{t("Marked as spam: no target counts here.")}</Text>
      <ButtonGroup>
        <Button size="slim" disabled={disabled} onClick={() => onStep({ intent: "not-spam" })}>
          {t("This is no spam")}
        </Button>
        {mayBlock && (
          <Button
            size="slim"
            variant="tertiary"
            disabled={disabled}
            accessibilityLabel={`Block ${customerAddress}`}
            onClick={() => onStep({ intent: "block-sender", sender: customerAddress })}
          >
            {t("Block sender")}
          </Button>
        )}
      </ButtonGroup>
    </BlockStack>
  );
};
