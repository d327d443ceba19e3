import { BlockStack, Modal, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import type { TagShown } from "./tag-shown.ts";

type TagMergeDialogProps = {
  readonly tag: TagShown;
  /** Tags that it can become. */
  readonly others: readonly { readonly tagId: string; readonly name: string }[];
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSave: (into: string) => void;
  readonly onBack: () => void;
};

/** Which tag another one becomes. */
export function TagMergeDialog(props: TagMergeDialogProps) {
  const { tag, others, busy, refusal, onSave, onBack } = props;
  const t = useWords();
  const [into, setInto] = useState("");
  const chosen = others.find(({ tagId }) => tagId === into);
  return (
    <Modal
      open
      title={t("Merge “{name}” into another tag", { name: tag.name })}
      onClose={onBack}
      primaryAction={{
        content: t("Merge"),
        disabled: !chosen,
        loading: busy,
        onAction: () => onSave(into),
      }}
      secondaryActions={[{ content: t("Cancel"), onAction: onBack }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Select
            label={t("The tag that stays")}
            options={[
              { value: "", label: t("Choose a tag") },
              ...others.map(({ tagId, name }) => ({ value: tagId, label: name })),
            ]}
            value={into}
            onChange={setInto}
            error={refusal ?? false}
          />
          {chosen && (
            <Text as="p" tone="caution">
              {t("Tickets with “{gone}” have “{kept}” then. This can’t be undone.", {
                gone: tag.name,
                kept: chosen.name,
              })}
            </Text>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
