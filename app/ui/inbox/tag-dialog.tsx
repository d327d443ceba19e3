import { BlockStack, InlineStack, Modal, Tag, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { BulkDialogProps } from "./bulk-dialog-props.ts";

/** Of the shop's tags so many are offered while somebody types. */
const OFFERED = 8;

/** Which tags come to the picked tickets, and which go. */
export function TagDialog({ around, tagsHad, onStep, onBack }: BulkDialogProps) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const add = [...chosen, ...typed.split(",").map((name) => name.trim())].filter(
    (name) => name !== "",
  );
  const key = tagKey(typed.split(",").at(-1)?.trim() ?? "");
  const offered = (around?.tags ?? [])
    .filter((tag) => !chosen.includes(tag) && tagKey(tag).includes(key))
    .slice(0, OFFERED);
  const choose = (tag: string) => {
    setChosen([...chosen, tag]);
    setTyped("");
  };
  const toggle = (tag: string) =>
    setRemoved(removed.includes(tag) ? removed.filter((one) => one !== tag) : [...removed, tag]);
  return (
    <Modal
      open
      title={t("Tags")}
      onClose={onBack}
      primaryAction={{
        content: t("Save"),
        disabled: add.length + removed.length === 0,
        onAction: () => onStep({ kind: "tag", add, remove: removed }),
      }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <TextField
            label={t("Add tags")}
            helpText={t("Several are separated by commas.")}
            autoComplete="off"
            autoFocus
            value={typed}
            onChange={setTyped}
          />
          {chosen.length > 0 && (
            <InlineStack gap="200">
              {chosen.map((tag) => (
                <Tag key={tag} onRemove={() => setChosen(chosen.filter((one) => one !== tag))}>
                  {tag}
                </Tag>
              ))}
            </InlineStack>
          )}
          {offered.length > 0 && (
            <InlineStack gap="200">
              {offered.map((tag) => (
                <Tag key={tag} onClick={() => choose(tag)}>
                  {tag}
                </Tag>
              ))}
            </InlineStack>
          )}
          {tagsHad.length > 0 && (
            <BlockStack gap="200">
              <Text as="h3" variant="headingSm">
                {t("Take away")}
              </Text>
              <InlineStack gap="200">
                {tagsHad.map((tag) =>
                  removed.includes(tag) ? (
                    <Tag key={tag} onClick={() => toggle(tag)}>
                      <s>{tag}</s>
                    </Tag>
                  ) : (
                    <Tag key={tag} onRemove={() => toggle(tag)}>
                      {tag}
                    </Tag>
                  ),
                )}
              </InlineStack>
            </BlockStack>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
