import { useState } from "react";
import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, ChoiceList, Text } from "@shopify/polaris";
import type { MoveMessage, MoveTicket } from "#app/domain/ticket/move-page-view.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";

type SplitCardProps = {
  readonly ticket: MoveTicket;
  readonly messages: readonly MoveMessage[];
  readonly timeZone: string;
  readonly locale: string;
  readonly busy: boolean;
};

/** First the mail that begins the new ticket, then how much goes with it, then the button. */
export function SplitCard({ ticket, messages, timeZone, locale, busy }: SplitCardProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [extent, setExtent] = useState("rest");
  const mails = messages.filter(({ kind }) => kind === "inbound");
  const index = messages.findIndex(({ messageId }) => messageId === chosen);
  const goes = extent === "only" ? 1 : messages.length - index;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          Split into two tickets
        </Text>
        {mails.length < 2 ? (
          <Text as="p" tone="subdued">
            This ticket has one mail only: there is nothing to split.
          </Text>
        ) : (
          <Form method="post" data-test="split">
            <input type="hidden" name="intent" value="split" />
            <input type="hidden" name="messageId" value={chosen ?? ""} />
            <input type="hidden" name="extent" value={extent} />
            <BlockStack gap="300" inlineAlign="start">
              <ChoiceList
                title="Which mail begins the new ticket?"
                name="chosen"
                choices={mails.map((mail) => ({
                  value: mail.messageId,
                  label: `${mail.fromName}, ${fullTime(mail.at, { timeZone, locale })}`,
                  helpText: mail.preview || mail.subject || "(empty)",
                }))}
                selected={chosen === null ? [] : [chosen]}
                onChange={([value]) => setChosen(value ?? null)}
              />
              <ChoiceList
                title="What goes with it?"
                name="chosenExtent"
                choices={[
                  { value: "rest", label: "All messages after it" },
                  { value: "only", label: "Nothing else" },
                ]}
                selected={[extent]}
                onChange={([value]) => setExtent(value ?? "rest")}
              />
              <Text as="p" breakWord>
                {chosen === null
                  ? "The new ticket gets a number and a clock of its own, from the receipt of its first mail."
                  : `${goes === 1 ? "1 message leaves" : `${goes} messages leave`} ${ticket.number} for a new ticket with a clock of its own, from the receipt of that mail. This can be undone until somebody goes on working there.`}
              </Text>
              <Button submit disabled={chosen === null} loading={busy}>
                Split off into a new ticket
              </Button>
            </BlockStack>
          </Form>
        )}
      </BlockStack>
    </Card>
  );
}
