import { BlockStack, List, Modal, Select } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import type { MailboxShown } from "./mailbox-shown.ts";

type RemoveDialogProps = {
  readonly mailbox: MailboxShown;
  /** Those that can take its place; there is one at least. */
  readonly others: readonly MailboxShown[];
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onSave: (replacedBy: string) => void;
  readonly onBack: () => void;
};

/** Says what happens to the mail of an address before it goes. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { mailbox, others, refusal, busy, onSave, onBack } = props;
  const t = useWords();
  const [chosen, setChosen] = useState(others[0]?.mailboxId ?? "");
  const successor = others.find(({ mailboxId }) => mailboxId === chosen)?.address ?? "";
  return (
    <Modal
      open
      title={t("Remove {address}?", { address: mailbox.address })}
      onClose={onBack}
      primaryAction={{
        content: t("Remove mailbox"),
        destructive: true,
        loading: busy,
        onAction: () => onSave(chosen),
      }}
      secondaryActions={[{ content: t("Cancel"), onAction: onBack }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Select
            label={t("Which mailbox takes its place?")}
            options={others.map(({ mailboxId, address }) => ({ value: mailboxId, label: address }))}
            value={chosen}
            onChange={setChosen}
            error={refusal ?? false}
          />
          <List>
            <List.Item>
              {t("Its tickets stay, and are answered from {successor}.", { successor })}
            </List.Item>
            <List.Item>
              {t(
                "Mail that its host still forwards arrives as before. End the forwarding there when you don’t want it any more.",
              )}
            </List.Item>
            <List.Item>{t("You can add the address again at any time.")}</List.Item>
          </List>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
