import { useState } from "react";
import { useSubmit } from "@remix-run/react";
import { Button, InlineStack, Modal, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

type DeleteRuleProps = { readonly name: string; readonly busy: boolean };

/** Asks before a rule is gone. */
export function DeleteRule({ name, busy }: DeleteRuleProps) {
  const t = useWords();
  const submit = useSubmit();
  const [isOpen, setOpen] = useState(false);
  return (
    <InlineStack align="end">
      <Button tone="critical" variant="tertiary" disabled={busy} onClick={() => setOpen(true)}>
        {t("Delete rule")}
      </Button>
      <Modal
        open={isOpen}
        title={t("Delete “{name}”?", { name })}
        onClose={() => setOpen(false)}
        primaryAction={{
          content: t("Delete"),
          destructive: true,
          loading: busy,
          onAction: () => submit({ intent: "delete" }, { method: "post" }),
        }}
        secondaryActions={[{ content: t("Keep it"), onAction: () => setOpen(false) }]}
      >
        <Modal.Section>
          <Text as="p">
            {t("It acts on no ticket any more. What it did stays in the tickets’ histories.")}
          </Text>
        </Modal.Section>
      </Modal>
    </InlineStack>
  );
}
