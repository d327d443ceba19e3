import { FormLayout, Modal, Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import type { BulkDialogProps } from "./bulk-dialog-props.ts";

const OTHER = "other";

/** For tickets that are not closed without words: a customer has no answer, or a target was missed. */
export function CloseDialog({ around, onStep, onBack }: BulkDialogProps) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [listed, setListed] = useState("");
  const [own, setOwn] = useState("");
  const cause = listed === OTHER ? own : listed;
  return (
    <Modal
      open
      title={t("Close with a reason")}
      onClose={onBack}
      loading={around === null}
      primaryAction={{
        content: t("Close"),
        disabled: reason.trim() === "" && cause.trim() === "",
        onAction: () => onStep({ kind: "close", reason, cause }),
      }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <FormLayout>
          <TextField
            label={t("Why do these customers get no answer?")}
            helpText={t("For tickets with a message that has no answer.")}
            autoComplete="off"
            maxLength={200}
            value={reason}
            onChange={setReason}
          />
          <Select
            label={t("Why was the target missed?")}
            helpText={t("For tickets that are late.")}
            options={[
              { label: t("Choose a cause"), value: "" },
              ...(around?.causes ?? []).map((one) => ({ label: one, value: one })),
              { label: t("Something else…"), value: OTHER },
            ]}
            value={listed}
            onChange={setListed}
          />
          {listed === OTHER && (
            <TextField
              label={t("The cause in your words")}
              autoComplete="off"
              maxLength={200}
              value={own}
              onChange={setOwn}
            />
          )}
        </FormLayout>
      </Modal.Section>
    </Modal>
  );
}
