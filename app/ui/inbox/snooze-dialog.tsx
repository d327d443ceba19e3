import { BlockStack, Button, InlineStack, Modal, TextField } from "@shopify/polaris";
import { useState } from "react";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { BulkDialogProps } from "./bulk-dialog-props.ts";

/** Until when the picked tickets are out of sight. */
export function SnoozeDialog({ around, locale, onStep, onBack }: BulkDialogProps) {
  const t = useWords();
  const [until, setUntil] = useState("");
  const timeZone = around?.timeZone ?? "UTC";
  return (
    <Modal
      open
      title={t("Snooze")}
      onClose={onBack}
      loading={around === null}
      primaryAction={{
        content: t("Snooze until this time"),
        disabled: until === "",
        onAction: () => onStep({ kind: "snooze", until }),
      }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <InlineStack gap="200">
            {around?.snoozePresets.map(({ key, words, at }) => (
              <Button
                key={key}
                accessibilityLabel={t("Snooze: {words}, {time}", {
                  words: t(words),
                  time: fullTime(new Date(at).toISOString(), { timeZone, locale }),
                })}
                onClick={() => onStep({ kind: "snooze", until: key })}
              >
                {t(words)}
              </Button>
            ))}
          </InlineStack>
          <TextField
            label={t("Or until")}
            type="datetime-local"
            autoComplete="off"
            value={until}
            onChange={setUntil}
            helpText={t("In {timeZone}. A ticket comes back earlier when something is due.", {
              timeZone,
            })}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
