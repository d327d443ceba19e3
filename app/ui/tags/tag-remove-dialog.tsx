import { BlockStack, InlineError, Modal, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import type { TagShown } from "./tag-shown.ts";

type TagRemoveDialogProps = {
  readonly tag: TagShown;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSave: () => void;
  readonly onBack: () => void;
};

/** Asks before a tag goes from every ticket. */
export function TagRemoveDialog({ tag, busy, refusal, onSave, onBack }: TagRemoveDialogProps) {
  const t = useWords();
  return (
    <Modal
      open
      title={t("Delete “{name}”?", { name: tag.name })}
      onClose={onBack}
      primaryAction={{
        content: t("Delete tag"),
        destructive: true,
        loading: busy,
        onAction: onSave,
      }}
      secondaryActions={[{ content: t("Cancel"), onAction: onBack }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p">
            {t(
              "{count, plural, =0 {No ticket has it.} one {It goes from # ticket.} other {It goes from # tickets.}} This can’t be undone.",
              { count: tag.tickets },
            )}
          </Text>
          {tag.views > 0 && (
            <Text as="p" tone="caution">
              {t(
                "{count, plural, one {# saved view filters by it and will be empty} other {# saved views filter by it and will be empty}}.",
                { count: tag.views },
              )}
            </Text>
          )}
          {refusal !== null && <InlineError message={refusal} fieldID="tag-remove" />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
