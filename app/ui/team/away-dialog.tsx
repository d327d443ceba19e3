import { BlockStack, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

type AwayDialogProps = {
  readonly name: string;
  /** Such as "2026-12-07"; null for who is there. */
  readonly backOn: string | null;
  /** The soonest day to choose. */
  readonly firstDay: string;
  readonly busy: boolean;
  readonly refusal: string | null;
  /** Empty: they are there. */
  readonly onSave: (day: string) => void;
  readonly onBack: () => void;
};

/** Until which day somebody of the staff is away. */
export function AwayDialog(props: AwayDialogProps) {
  const { name, backOn, firstDay, busy, refusal, onSave, onBack } = props;
  const t = useWords();
  const [day, setDay] = useState(backOn ?? "");
  return (
    <Modal
      open
      title={t("When is {name} back?", { name })}
      onClose={onBack}
      primaryAction={{
        content: t("Save"),
        disabled: day === (backOn ?? ""),
        loading: busy,
        onAction: () => onSave(day),
      }}
      secondaryActions={[
        ...(backOn === null ? [] : [{ content: t("Back already"), onAction: () => onSave("") }]),
        { content: t("Cancel"), onAction: onBack },
      ]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <TextField
            label={t("First day back")}
            type="date"
            autoComplete="off"
            min={firstDay}
            value={day}
            onChange={setDay}
            error={refusal ?? false}
          />
          <Text as="p" tone="subdued">
            {t(
              "Until then no rule gives them a ticket, and whoever assigns one sees that they are away. The tickets that they have stay theirs.",
            )}
          </Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
