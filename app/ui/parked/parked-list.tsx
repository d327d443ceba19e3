import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Words } from "#app/domain/words/words.ts";
import { DueBadge } from "#app/ui/sla/due-badge.tsx";
import type { ShownDue } from "#app/ui/sla/due-input.ts";
import { formatBytes } from "#app/ui/shared/bytes.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** A mail that was set aside; `receivedAt` is ISO 8601. */
export type ParkedMail = {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly receivedAt: string;
  readonly reason: Words;
  readonly bytes: number;
  /** By when it is to be answered. */
  readonly due: ShownDue | null;
};

type ParkedListProps = {
  readonly mails: readonly ParkedMail[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** The mail that is being run again right now. */
  readonly runningId?: string | null;
};

/** Mail that could not become a ticket, each with its reason and a way to try again. */
export function ParkedList(props: ParkedListProps) {
  const t = useWords();
  const { mails, now, timeZone, locale, runningId = null } = props;
  if (mails.length === 0)
    return (
      <Card>
        <BlockStack gap="200" inlineAlign="center">
          <Text as="h2" variant="headingSm">
            {t("No mail is parked")}
          </Text>
          <Text as="p" tone="subdued" alignment="center">
            {t("Mail that Loupe can’t read is kept here with its reason, and can be run again.")}
          </Text>
        </BlockStack>
      </Card>
    );
  return (
    <Card padding="0">
      <ul className="loupe-list" aria-label={t("Parked mail")}>
        {mails.map((mail) => (
          <li key={mail.id} className="loupe-parked" data-test="parked">
            <div className="loupe-parked__words">
              <Text as="h3" variant="headingSm" breakWord>
                {mail.subject || t("(no subject)")}
              </Text>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>
                {mail.from || t("No sender")} ·{" "}
                <time dateTime={mail.receivedAt}>
                  {fullTime(mail.receivedAt, { timeZone, locale })}
                </time>{" "}
                · {formatBytes(mail.bytes, locale)}
              </Text>
              <Text as="p" breakWord>
                {t(mail.reason)}
              </Text>
              {mail.due !== null && (
                <DueBadge due={mail.due} now={now} timeZone={timeZone} locale={locale} />
              )}
            </div>
            <Form method="post">
              <input type="hidden" name="intent" value="run-again" />
              <input type="hidden" name="id" value={mail.id} />
              <Button
                submit
                loading={runningId === mail.id}
                accessibilityLabel={t("Run again: {subject}", {
                  subject: mail.subject || t("(no subject)"),
                })}
              >
                {t("Run again")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
