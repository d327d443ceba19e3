import { useState } from "react";
import { FormLayout, InlineError, Modal, Select, Text, TextField } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { OutcomeFields, type Outcome } from "#app/ui/complaint/outcome-fields.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ReasonModalProps = {
  readonly to: TicketStatus;
  readonly actions: Pick<TicketActions, "asksReason" | "asksCause" | "asksOutcome" | "causes">;
  /** Why the words that were given will not do, or null. */
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onGive: (words: GivenWords) => void;
};

export type GivenWords = {
  readonly reason?: string;
  readonly cause?: string;
  readonly outcome?: string;
  readonly remedy?: string;
};

const OTHER = "other";

/** Before a ticket is done: why a customer gets no answer, why a target was missed, what came of a complaint. */
export function ReasonModal({ to, actions, refusal, busy, onBack, onGive }: ReasonModalProps) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [listed, setListed] = useState("");
  const [own, setOwn] = useState("");
  const cause = listed === OTHER ? own : listed;
  const [answer, setAnswer] = useState<Outcome>({ outcome: "", remedy: "" });
  const isComplete =
    (!actions.asksReason || reason.trim() !== "") &&
    (!actions.asksCause || cause.trim() !== "") &&
    (!actions.asksOutcome || answer.outcome !== "");
  const verb = to === "closed" ? t("Close") : t("Resolve");
  return (
    <Modal
      open
      title={to === "closed" ? t("Close this ticket") : t("Resolve this ticket")}
      onClose={onBack}
      primaryAction={{
        content: verb,
        disabled: !isComplete || busy,
        loading: busy,
        onAction: () =>
          onGive({
            ...(actions.asksReason ? { reason } : {}),
            ...(actions.asksCause ? { cause } : {}),
            ...(actions.asksOutcome ? answer : {}),
          }),
      }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <FormLayout>
          {actions.asksReason && (
            <TextField
              label={t("Why does the customer’s message get no answer?")}
              autoComplete="off"
              maxLength={200}
              value={reason}
              onChange={setReason}
            />
          )}
          {actions.asksCause && (
            <Select
              label={t("Why was the target missed?")}
              options={[
                { label: t("Choose a cause"), value: "", disabled: true },
                ...actions.causes.map((one) => ({ label: one, value: one })),
                { label: t("Something else…"), value: OTHER },
              ]}
              value={listed}
              onChange={setListed}
            />
          )}
          {actions.asksCause && listed === OTHER && (
            <TextField
              label={t("The cause in your words")}
              autoComplete="off"
              maxLength={200}
              value={own}
              onChange={setOwn}
            />
          )}
          {actions.asksOutcome && (
            <>
              <Text as="p">
                {t("A complaint is open here: the ticket is done once it has an outcome.")}
              </Text>
              <OutcomeFields given={answer} onChange={setAnswer} />
            </>
          )}
          {refusal !== null && <InlineError message={refusal} fieldID="reason-refusal" />}
        </FormLayout>
      </Modal.Section>
    </Modal>
  );
}
