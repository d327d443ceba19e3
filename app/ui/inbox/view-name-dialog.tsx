import { BlockStack, Checkbox, Form, Modal, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

type ViewNameDialogProps = {
  readonly name: string;
  readonly mayShare: boolean;
  readonly onName: (name: string, isShared: boolean) => void;
  readonly onBack: () => void;
};

const LONGEST_NAME = 40;

/** What a saved view is called, and who sees it. */
export function ViewNameDialog({ name, mayShare, onName, onBack }: ViewNameDialogProps) {
  const t = useWords();
  const [typed, setTyped] = useState(name);
  const [isShared, setShared] = useState(false);
  const isReady = typed.trim() !== "";
  const save = () => {
    if (isReady) onName(typed, isShared);
  };
  return (
    <Modal
      open
      title={name === "" ? t("Save as view") : t("Rename the view")}
      onClose={onBack}
      primaryAction={{ content: t("Save"), disabled: !isReady, onAction: save }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <Form onSubmit={save}>
          <BlockStack gap="300">
            <TextField
              label={t("Name")}
              autoComplete="off"
              autoFocus
              maxLength={LONGEST_NAME}
              value={typed}
              onChange={setTyped}
            />
            {mayShare && (
              <Checkbox
                label={t("Share with the team")}
                helpText={t("Everybody sees it; agents and owners can change it.")}
                checked={isShared}
                onChange={setShared}
              />
            )}
          </BlockStack>
        </Form>
      </Modal.Section>
    </Modal>
  );
}
