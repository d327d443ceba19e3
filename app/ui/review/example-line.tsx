import { useState } from "react";
import { Button, FormLayout, InlineStack, Modal, Text, TextField } from "@shopify/polaris";
import { LONGEST_EXAMPLE_NOTE, LONGEST_EXAMPLE_TITLE } from "#app/domain/review/example.ts";
import type { QualityStepProps } from "#app/ui/complaint/quality-step.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ExampleLineProps = QualityStepProps & {
  readonly ticketId: string;
  readonly subject: string;
  readonly example: { readonly title: string; readonly note: string } | null;
};

/** A ticket that others can learn from: make it one, see it without names, take it out again. */
export function ExampleLine(props: ExampleLineProps) {
  const t = useWords();
  const { ticketId, subject, example, busy, disabledReason, onStep } = props;
  const [asks, setAsks] = useState(false);
  const [title, setTitle] = useState(example?.title ?? subject.slice(0, LONGEST_EXAMPLE_TITLE));
  const [note, setNote] = useState(example?.note ?? "");
  if (disabledReason !== null && example === null) return null;
  const off = busy || disabledReason !== null;
  return (
    <section aria-label={t("Example")} data-test="example" data-kept={example !== null}>
      {example !== null && (
        <Text as="p" variant="bodySm">
          {t("This is an example for the team.")}
        </Text>
      )}
      <InlineStack gap="200">
        {example !== null && (
          <Button variant="plain" url={`/app/examples/${ticketId}`}>
            {t("Read it without names")}
          </Button>
        )}
        <Button variant="plain" disabled={off} onClick={() => setAsks(true)}>
          {example === null ? t("Keep as an example") : t("Change title or note")}
        </Button>
        {example !== null && (
          <Button
            variant="plain"
            tone="critical"
            disabled={off}
            onClick={() => onStep({ intent: "remove-example" })}
          >
            {t("No example any more")}
          </Button>
        )}
      </InlineStack>
      {asks && (
        <Modal
          open
          title={t("Keep as an example")}
          onClose={() => setAsks(false)}
          primaryAction={{
            content: t("Keep as an example"),
            disabled: title.trim() === "" || busy,
            onAction: () => {
              setAsks(false);
              onStep({ intent: "add-example", title, note });
            },
          }}
          secondaryActions={[{ content: t("Back"), onAction: () => setAsks(false) }]}
        >
          <Modal.Section>
            <FormLayout>
              <TextField
                label={t("Title")}
                helpText={t("The customer’s name is masked here too.")}
                autoComplete="off"
                maxLength={LONGEST_EXAMPLE_TITLE}
                value={title}
                onChange={setTitle}
              />
              <TextField
                label={t("What is there to learn?")}
                autoComplete="off"
                multiline={3}
                maxLength={LONGEST_EXAMPLE_NOTE}
                value={note}
                onChange={setNote}
              />
            </FormLayout>
          </Modal.Section>
        </Modal>
      )}
    </section>
  );
}
