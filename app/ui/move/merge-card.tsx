import { useState } from "react";
import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text, TextField } from "@shopify/polaris";
import type { MergeTarget } from "#app/domain/ticket/merge-target.ts";
import type { MoveTicket } from "#app/domain/ticket/move-page-view.ts";

type MergeCardProps = {
  readonly ticket: MoveTicket;
  readonly typed: string;
  readonly target: MergeTarget;
  readonly busy: boolean;
};

/** First the number of the other ticket, then what merging does, then the button. */
export function MergeCard({ ticket, typed, target, busy }: MergeCardProps) {
  const [number, setNumber] = useState(typed);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          Merge into another ticket
        </Text>
        <Text as="p" tone="subdued">
          For one problem with two tickets.
        </Text>
        <Form method="get" data-test="merge-look-up">
          <InlineStack gap="200" blockAlign="end">
            <TextField
              label="Number of the other ticket"
              name="into"
              autoComplete="off"
              maxLength={20}
              value={number}
              onChange={setNumber}
              error={target.kind === "refused" ? target.words : false}
            />
            <Button submit>Look it up</Button>
          </InlineStack>
        </Form>
        {target.kind === "found" && (
          <Form method="post" data-test="merge">
            <input type="hidden" name="intent" value="merge" />
            <input type="hidden" name="into" value={target.target.ticketId} />
            <BlockStack gap="300" inlineAlign="start">
              <Effect from={ticket} to={target.target} />
              <Button submit variant="primary" loading={busy}>
                {`Merge ${ticket.number} into ${target.target.number}`}
              </Button>
            </BlockStack>
          </Form>
        )}
      </BlockStack>
    </Card>
  );
}

const count = (messages: number) => (messages === 1 ? "Its message" : `Its ${messages} messages`);

function Effect({ from, to }: { from: MoveTicket; to: MoveTicket }) {
  return (
    <BlockStack gap="100">
      <Text as="p" breakWord>
        {to.number} is “{to.subject || "(no subject)"}” by {to.customer}.
      </Text>
      <Text as="p" breakWord>
        {from.number} ends. {count(from.messages)} and the people who take part in it go to{" "}
        {to.number}; answers go to {to.customer}. Of two running clocks the earlier one stays. This
        can be undone until somebody goes on working there.
      </Text>
    </BlockStack>
  );
}
