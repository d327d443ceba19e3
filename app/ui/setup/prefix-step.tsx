import { useRef, useState } from "react";
import { Form } from "@remix-run/react";
import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type PrefixStepProps = {
  readonly ticketPrefix: string;
  readonly refusal: string | null;
  readonly busy: boolean;
};

/** Lets the owner choose what ticket numbers begin with. */
export function PrefixStep({ ticketPrefix, refusal, busy }: PrefixStepProps) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [prefix, setPrefix] = useState(ticketPrefix);
  return (
    <Card>
      <Form method="post" ref={form} data-test="setup-prefix">
        <FormSaveBar
          id="ticket-prefix"
          open={prefix !== ticketPrefix}
          busy={busy}
          form={form}
          onDiscard={() => setPrefix(ticketPrefix)}
        />
        <input type="hidden" name="intent" value="prefix" />
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("Ticket numbers")}
          </Text>
          <TextField
            label={t("Ticket numbers begin with")}
            name="ticketPrefix"
            autoComplete="off"
            maxLength={6}
            helpText={t("Tickets are called {prefix}-1001, {prefix}-1002 and so on.", {
              prefix: prefix || ticketPrefix,
            })}
            value={prefix}
            onChange={(value) => setPrefix(value.toUpperCase())}
            error={refusal ?? false}
          />
        </BlockStack>
      </Form>
    </Card>
  );
}
