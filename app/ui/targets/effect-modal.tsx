import { List, Modal } from "@shopify/polaris";
import { effectWords } from "#app/domain/sla/effect-words.ts";
import type { PolicyEffect } from "#app/domain/sla/policy-effect.ts";

type EffectModalProps = {
  /** Null while there is nothing to decide. */
  readonly effect: PolicyEffect | null;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onBack: () => void;
};

/** What a change does to the open tickets, before it is saved. */
export const EffectModal = ({ effect, busy, onSave, onBack }: EffectModalProps) => (
  <Modal
    open={effect !== null}
    title="Save these hours and targets?"
    onClose={onBack}
    primaryAction={{ content: "Save", onAction: onSave, loading: busy }}
    secondaryActions={[{ content: "Back", onAction: onBack }]}
  >
    <Modal.Section>
      <EffectList effect={effect} />
    </Modal.Section>
  </Modal>
);

export const EffectList = ({ effect }: Pick<EffectModalProps, "effect">) => (
  <List>
    {(effect ? effectWords(effect) : []).map((words) => (
      <List.Item key={words}>{words}</List.Item>
    ))}
  </List>
);
