import { useEffect, useState } from "react";
import { Badge, BlockStack, Button, ButtonGroup, Card, InlineError, Text } from "@shopify/polaris";
import { complaintOutcomeWords } from "#app/domain/complaint/complaint.ts";
import type { ComplaintView, ReplySince } from "#app/domain/complaint/complaint-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ComplaintTrack } from "./complaint-track.tsx";
import { OutcomeDialog } from "./outcome-dialog.tsx";
import type { QualityStepProps } from "./quality-step.ts";

type ComplaintCardProps = QualityStepProps & {
  readonly complaint: ComplaintView;
  readonly replies: readonly ReplySince[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

const REFUSAL_ID = "complaint-refusal";

/** The complaint on a ticket: how far it is, and what comes next. */
export function ComplaintCard(props: ComplaintCardProps) {
  const t = useWords();
  const { complaint, busy, refusal, disabledReason, onStep } = props;
  const [asks, setAsks] = useState(false);
  const { answeredAt, outcome } = complaint;
  const isOpen = complaint.closedAt === null;
  useEffect(() => setAsks(false), [answeredAt, outcome]);
  const off = busy || disabledReason !== null;
  return (
    <Card>
      <section aria-label={t("Complaint")} data-test="complaint" data-step={complaint.step}>
        <BlockStack gap="300">
          <div className="loupe-between">
            <Text as="h2" variant="headingSm">
              {t("Complaint")}
            </Text>
            <Badge tone={isOpen ? "attention" : "success"}>
              {isOpen ? t("Open") : t("Closed")}
            </Badge>
          </div>
          {complaint.about !== "" && complaint.openedBy !== null && (
            <Text as="p" breakWord>
              {t("“{text}”", { text: complaint.about })}
            </Text>
          )}
          <ComplaintTrack {...props} complaint={complaint} />
          {complaint.outcome !== null && (
            <Text as="p" breakWord>
              {complaint.remedy === ""
                ? t(complaintOutcomeWords[complaint.outcome])
                : t("{outcome}: {remedy}", {
                    outcome: t(complaintOutcomeWords[complaint.outcome]),
                    remedy: complaint.remedy,
                  })}
            </Text>
          )}
          {isOpen && (
            <ButtonGroup>
              <Button size="slim" disabled={off} onClick={() => setAsks(true)}>
                {complaint.outcome === null ? t("Give the outcome") : t("Change the outcome")}
              </Button>
              {complaint.outcome !== null && (
                <Button
                  size="slim"
                  disabled={off}
                  onClick={() => onStep({ intent: "close-complaint" })}
                >
                  {t("Close the complaint")}
                </Button>
              )}
              {complaint.investigatedAt === null && complaint.outcome === null && (
                <Button
                  size="slim"
                  variant="tertiary"
                  disabled={off}
                  onClick={() => onStep({ intent: "investigate-complaint" })}
                >
                  {t("Investigate")}
                </Button>
              )}
              <Button
                size="slim"
                variant="tertiary"
                disabled={off}
                onClick={() => onStep({ intent: "take-back-complaint" })}
              >
                {t("This is no complaint")}
              </Button>
            </ButtonGroup>
          )}
          <div id={REFUSAL_ID} aria-live="polite">
            {refusal !== null && !asks && <InlineError message={refusal} fieldID={REFUSAL_ID} />}
          </div>
        </BlockStack>
      </section>
      {asks && isOpen && (
        <OutcomeDialog
          complaint={complaint}
          replies={props.replies}
          refusal={refusal}
          busy={busy}
          timeZone={props.timeZone}
          locale={props.locale}
          onGive={(given) => onStep({ intent: "answer-complaint", ...given })}
          onBack={() => setAsks(false)}
        />
      )}
    </Card>
  );
}
