import { useState } from "react";
import { FormLayout, Modal, Select, TextField } from "@shopify/polaris";
import { correctionCauses, correctionCauseWords } from "#app/domain/correction/correction-cause.ts";
import { LONGEST_WRONG, type Correction } from "#app/domain/correction/correction.ts";
import { correctionOpening } from "#app/domain/correction/correction-opening.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type CorrectionToWrite = {
  readonly correction: Correction;
  /** With what the mail begins, a paragraph each. */
  readonly opening: readonly string[];
};

type CorrectionDialogProps = {
  /** The answer that was wrong; `at`: ISO 8601. */
  readonly message: { readonly messageId: string; readonly at: string };
  /** What the customer wrote last: in its language the correction begins. */
  readonly customerWords: string;
  readonly timeZone: string;
  readonly onWrite: (correction: CorrectionToWrite) => void;
  readonly onBack: () => void;
};

/** What was wrong about an answer, before the correction is written. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const t = useWords();
  const { message, customerWords, timeZone } = props;
  const [wrong, setWrong] = useState("");
  const [cause, setCause] = useState("");
  const [quote, setQuote] = useState("");
  const known = correctionCauses.find((one) => one === cause);
  const isComplete = known !== undefined && wrong.trim() !== "";
  const write = () => {
    if (!known) return;
    const sentAt = instantOf(new Date(message.at));
    props.onWrite({
      correction: { correctsId: message.messageId, cause: known, wrong: wrong.trim() },
      opening: correctionOpening({ sentAt, timeZone, customerWords, quote }),
    });
  };
  return (
    <Modal
      open
      title={t("Correct this answer")}
      onClose={props.onBack}
      primaryAction={{
        content: t("Write the correction"),
        disabled: !isComplete,
        onAction: write,
      }}
      secondaryActions={[{ content: t("Back"), onAction: props.onBack }]}
    >
      <Modal.Section>
        <FormLayout>
          <TextField
            label={t("What was wrong?")}
            helpText={t("For your team. The customer does not see it.")}
            autoComplete="off"
            multiline={2}
            maxLength={LONGEST_WRONG}
            value={wrong}
            onChange={setWrong}
          />
          <Select
            label={t("Cause")}
            options={[
              { label: t("Choose a cause"), value: "", disabled: true },
              ...correctionCauses.map((one) => ({
                label: t(correctionCauseWords[one]),
                value: one,
              })),
            ]}
            value={cause}
            onChange={setCause}
          />
          <TextField
            label={t("The wrong sentence, to quote it")}
            helpText={t(
              "May be left empty. Your mail begins with it, and you can change it there.",
            )}
            autoComplete="off"
            multiline={2}
            maxLength={LONGEST_WRONG}
            value={quote}
            onChange={setQuote}
          />
        </FormLayout>
      </Modal.Section>
    </Modal>
  );
}
