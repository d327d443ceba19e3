import { useState } from "react";
import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, Text, TextField } from "@shopify/polaris";

type PrefixStepProps = {
  readonly ticketPrefix: string;
  readonly refusal: string | null;
  readonly busy: boolean;
};

/** Lets the owner choose what ticket numbers begin with. */
export function PrefixStep({ ticketPrefix, refusal, busy }: PrefixStepProps) {
  const [prefix, setPrefix] = useState(ticketPrefix);
  return (
    <Card>
      <Form method="post">
        <input type="hidden" name="intent" value="prefix" />
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            Ticket numbers
          </Text>
          <TextField
            label="Ticket numbers begin with"
            name="ticketPrefix"
            autoComplete="off"
            maxLength={6}
            helpText={`Tickets are called ${prefix || ticketPrefix}-1001, ${prefix || ticketPrefix}-1002 and so on.`}
            value={prefix}
            onChange={(value) => setPrefix(value.toUpperCase())}
            error={refusal ?? false}
          />
          <div data-test="setup-prefix">
            <Button submit loading={busy} disabled={prefix === ticketPrefix}>
              Save
            </Button>
          </div>
        </BlockStack>
      </Form>
    </Card>
  );
}
