import { BlockStack, Form, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { LONGEST_TAG } from "#app/domain/ticket/tag-name.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type TagNameDialogProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSave: (name: string) => void;
  readonly onBack: () => void;
};

/** Another name for a tag. */
export function TagNameDialog({ name, busy, refusal, onSave, onBack }: TagNameDialogProps) {
  const t = useWords();
  const [typed, setTyped] = useState(name);
  const isReady = typed.trim() !== "" && typed !== name;
  const save = () => {
    if (isReady) onSave(typed);
  };
  return (
    <Modal
      open
      title={t("Rename “{name}”", { name })}
      onClose={onBack}
      primaryAction={{ content: t("Save"), disabled: !isReady, loading: busy, onAction: save }}
      secondaryActions={[{ content: t("Cancel"), onAction: onBack }]}
    >
      <Modal.Section>
        <Form onSubmit={save}>
          <BlockStack gap="300">
            <TextField
              label={t("Name")}
              autoComplete="off"
              autoFocus
              maxLength={LONGEST_TAG}
              value={typed}
              onChange={setTyped}
              error={refusal ?? false}
            />
            <Text as="p" tone="subdued">
              {t(
                "Every ticket with it shows the new name; saved views and saved replies follow. Histories keep the name of their day.",
              )}
            </Text>
          </BlockStack>
        </Form>
      </Modal.Section>
    </Modal>
  );
}
