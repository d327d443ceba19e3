import { List, Modal } from "@shopify/polaris";
import { effectWords } from "#app/domain/sla/effect-words.ts";
import type { PolicyEffect } from "#app/domain/sla/policy-effect.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type EffectModalProps = {
  /** Null while there is nothing to decide. */
  readonly effect: PolicyEffect | null;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onBack: () => void;
};

/** What a change does to the open tickets, before it is saved. */
export const EffectModal = ({ effect, busy, onSave, onBack }: EffectModalProps) => {
  const t = useWords();
  return (
    <Modal
      open={effect !== null}
      title={t("Save these hours and targets?")}
      onClose={onBack}
      primaryAction={{ content: t("Save"), onAction: onSave, loading: busy }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <EffectList effect={effect} />
      </Modal.Section>
    </Modal>
  );
};

export const EffectList = ({ effect }: Pick<EffectModalProps, "effect">) => {
  const t = useWords();
  return (
    <List>
      {(effect ? effectWords(effect) : []).map((words, index) => (
        <List.Item key={index}>{t(words)}</List.Item>
      ))}
    </List>
  );
};
