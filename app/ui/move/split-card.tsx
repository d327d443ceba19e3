import { useState } from "react";
import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, ChoiceList, Text } from "@shopify/polaris";
import type { MoveMessage, MoveTicket } from "#app/domain/ticket/move-page-view.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type SplitCardProps = {
  readonly ticket: MoveTicket;
  readonly messages: readonly MoveMessage[];
  readonly timeZone: string;
  readonly locale: string;
  readonly busy: boolean;
};

/** First the mail that begins the new ticket, then how much goes with it, then the button. */
export function SplitCard({ ticket, messages, timeZone, locale, busy }: SplitCardProps) {
  const t = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [extent, setExtent] = useState("rest");
  const mails = messages.filter(({ kind }) => kind === "inbound");
  const index = messages.findIndex(({ messageId }) => messageId === chosen);
  const goes = extent === "only" ? 1 : messages.length - index;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("Split into two tickets")}
        </Text>
        {mails.length < 2 ? (
          <Text as="p" tone="subdued">
            {t("This ticket has one mail only: there is nothing to split.")}
          </Text>
        ) : (
          <Form method="post" data-test="split">
            <input type="hidden" name="intent" value="split" />
            <input type="hidden" name="messageId" value={chosen ?? ""} />
            <input type="hidden" name="extent" value={extent} />
            <BlockStack gap="300" inlineAlign="start">
              <ChoiceList
                title={t("Which mail begins the new ticket?")}
                name="chosen"
                choices={mails.map((mail) => ({
                  value: mail.messageId,
                  label: `${mail.fromName}, ${fullTime(mail.at, { timeZone, locale })}`,
                  helpText: mail.preview || mail.subject || t("(empty)"),
                }))}
                selected={chosen === null ? [] : [chosen]}
                onChange={([value]) => setChosen(value ?? null)}
              />
              <ChoiceList
                title={t("What goes with it?")}
                name="chosenExtent"
                choices={[
                  { value: "rest", label: t("All messages after it") },
                  { value: "only", label: t("Nothing else") },
                ]}
                selected={[extent]}
                onChange={([value]) => setExtent(value ?? "rest")}
              />
              <Text as="p" breakWord>
                {chosen === null
                  ? t(
                      "The new ticket gets a number and a clock of its own, from the receipt of its first mail.",
                    )
                  : t(
                      "{goes, plural, one {# message leaves} other {# messages leave}} {number} for a new ticket with a clock of its own, from the receipt of that mail. This can be undone until somebody goes on working there.",
                      { goes, number: ticket.number },
                    )}
              </Text>
              <Button submit disabled={chosen === null} loading={busy}>
                {t("Split off into a new ticket")}
              </Button>
            </BlockStack>
          </Form>
        )}
      </BlockStack>
    </Card>
  );
}
