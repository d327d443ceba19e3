import { BlockStack, Form, Modal, TextField } from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { useWords } from "./words.tsx";

type NameDialogProps = {
  readonly title: string;
  readonly name: string;
  readonly longest: number;
  /** What leads away without saving. */
  readonly leave: string;
  readonly busy?: boolean;
  readonly refusal?: string | null;
  /** Below the field: what else is chosen, or what follows. */
  readonly children?: ReactNode;
  /** False for a name that changes nothing; empty ones never are saved. */
  readonly mayKeep?: boolean;
  readonly onSave: (name: string) => void;
  readonly onBack: () => void;
};

/** Asks for the name of something; Enter saves it. */
export function NameDialog(props: NameDialogProps) {
  const t = useWords();
  const { title, name, longest, leave, busy = false, refusal = null, mayKeep = true } = props;
  const [typed, setTyped] = useState(name);
  const isReady = typed.trim() !== "" && (mayKeep || typed !== name);
  const save = () => {
    if (isReady) props.onSave(typed);
  };
  return (
    <Modal
      open
      title={title}
      onClose={props.onBack}
      primaryAction={{ content: t("Save"), disabled: !isReady, loading: busy, onAction: save }}
      secondaryActions={[{ content: leave, onAction: props.onBack }]}
    >
      <Modal.Section>
        <Form onSubmit={save}>
          <BlockStack gap="300">
            <TextField
              label={t("Name")}
              autoComplete="off"
              autoFocus
              maxLength={longest}
              value={typed}
              onChange={setTyped}
              error={refusal ?? false}
            />
            {props.children}
          </BlockStack>
        </Form>
      </Modal.Section>
    </Modal>
  );
}
