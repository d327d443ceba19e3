import { useState } from "react";
import { FormLayout, InlineError, Modal, Select, Text } from "@shopify/polaris";
import type { ComplaintView, ReplySince } from "#app/domain/complaint/complaint-view.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { OutcomeFields, type Outcome } from "./outcome-fields.tsx";

type OutcomeDialogProps = {
  readonly complaint: Pick<ComplaintView, "outcome" | "remedy" | "answerMessageId">;
  readonly replies: readonly ReplySince[];
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly timeZone: string;
  readonly locale: string;
  readonly onGive: (outcome: Outcome & { readonly messageId: string }) => void;
  readonly onBack: () => void;
};

/** The outcome of a complaint, and which reply told the customer. */
export function OutcomeDialog(props: OutcomeDialogProps) {
  const t = useWords();
  const { complaint, replies, refusal, busy } = props;
  const [given, setGiven] = useState<Outcome>({
    outcome: complaint.outcome ?? "",
    remedy: complaint.remedy,
  });
  const [messageId, setMessageId] = useState(
    complaint.answerMessageId ?? replies.at(-1)?.messageId ?? "",
  );
  const isTold = given.outcome === "withdrawn" || replies.length > 0;
  return (
    <Modal
      open
      title={t("Outcome of the complaint")}
      onClose={props.onBack}
      primaryAction={{
        content: t("Keep the outcome"),
        disabled: given.outcome === "" || !isTold || busy,
        loading: busy,
        onAction: () => props.onGive({ ...given, messageId }),
      }}
      secondaryActions={[{ content: t("Back"), onAction: props.onBack }]}
    >
      <Modal.Section>
        <FormLayout>
          <OutcomeFields given={given} onChange={setGiven} />
          {given.outcome !== "withdrawn" &&
            (replies.length === 0 ? (
              <Text as="p" tone="caution">
                {t("The customer has not been told yet. Send them the outcome, then give it here.")}
              </Text>
            ) : (
              <Select
                label={t("Which reply told the customer?")}
                options={replies.map(({ messageId: value, at, by }) => ({
                  value,
                  label: t("{by}, {time}", { by, time: fullTime(at, props) }),
                }))}
                value={messageId}
                onChange={setMessageId}
              />
            ))}
          {refusal !== null && <InlineError message={refusal} fieldID="outcome-refusal" />}
        </FormLayout>
      </Modal.Section>
    </Modal>
  );
}
