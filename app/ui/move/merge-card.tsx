import { useState } from "react";
import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text, TextField } from "@shopify/polaris";
import type { MergeTarget } from "#app/domain/ticket/merge-target.ts";
import type { MoveTicket } from "#app/domain/ticket/move-page-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type MergeCardProps = {
  readonly ticket: MoveTicket;
  readonly typed: string;
  readonly target: MergeTarget;
  readonly busy: boolean;
};

/** First the number of the other ticket, then what merging does, then the button. */
export function MergeCard({ ticket, typed, target, busy }: MergeCardProps) {
  const t = useWords();
  const [number, setNumber] = useState(typed);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("Merge into another ticket")}
        </Text>
        <Text as="p" tone="subdued">
          {t("For one problem with two tickets.")}
        </Text>
        <Form method="get" data-test="merge-look-up">
          <InlineStack gap="200" blockAlign="end">
            <TextField
              label={t("Number of the other ticket")}
              name="into"
              autoComplete="off"
              maxLength={20}
              value={number}
              onChange={setNumber}
              error={target.kind === "refused" ? t(target.words) : false}
            />
            <Button submit>{t("Look it up")}</Button>
          </InlineStack>
        </Form>
        {target.kind === "found" && (
          <Form method="post" data-test="merge">
            <input type="hidden" name="intent" value="merge" />
            <input type="hidden" name="into" value={target.target.ticketId} />
            <BlockStack gap="300" inlineAlign="start">
              <Effect from={ticket} to={target.target} />
              <Button submit variant="primary" loading={busy}>
                {t("Merge {number} into {into}", {
                  number: ticket.number,
                  into: target.target.number,
                })}
              </Button>
            </BlockStack>
          </Form>
        )}
      </BlockStack>
    </Card>
  );
}

function Effect({ from, to }: { from: MoveTicket; to: MoveTicket }) {
  const t = useWords();
  const { number, customer } = to;
  return (
    <BlockStack gap="100">
      <Text as="p" breakWord>
        {t("{number} is “{subject}” by {customer}.", {
          number,
          subject: to.subject || t("(no subject)"),
          customer,
        })}
      </Text>
      <Text as="p" breakWord>
        {t(
          "{from} ends. {messages, plural, one {Its message} other {Its # messages}} and the people who take part in it go to {number}; answers go to {customer}. Of two running clocks the earlier one stays. This can be undone until somebody goes on working there.",
          { from: from.number, messages: from.messages, number, customer },
        )}
      </Text>
    </BlockStack>
  );
}
