import { Banner, BlockStack, Box, Card, Link, Page, Text } from "@shopify/polaris";
import { ledgerTotal, unexplainedMails, type LedgerDay } from "#app/domain/mail/ledger.ts";
import type { MailWarning } from "#app/domain/mail/mail-warning.ts";
import { LedgerSum } from "./ledger-sum.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { MailWarningBanner } from "./mail-warning-banner.tsx";

type LedgerPageProps = {
  /** Newest first. */
  readonly days: readonly LedgerDay[];
  readonly warnings: readonly MailWarning[];
  /** Mails that came after the shop's data had been erased: counted, not kept. */
  readonly refused?: number;
  /** Whether the reader may change the settings. */
  readonly isOwner: boolean;
  readonly timeZone: string;
  readonly locale: string;
};

/** What became of all mail: the owner's proof that none is lost. */
export function LedgerPage({
  days,
  warnings,
  refused = 0,
  isOwner,
  timeZone,
  locale,
}: LedgerPageProps) {
  const total = ledgerTotal(days);
  const unexplained = days.reduce((sum, day) => sum + Math.abs(unexplainedMails(day)), 0);
  return (
    <main>
      <Page
        title="Mail"
        subtitle={`Every mail of the last ${days.length} days, and what became of it.`}
        {...(isOwner
          ? { primaryAction: { content: "Mail settings", url: "/app/mail/settings" } }
          : {})}
      >
        <BlockStack gap="400">
          <MailWarningBanner warnings={warnings} timeZone={timeZone} locale={locale} />
          {unexplained > 0 && (
            <Banner tone="critical" title="The counts do not add up">
              {unexplained === 1 ? "One mail was" : `${unexplained} mails were`} read but
              {unexplained === 1 ? " stands" : " stand"} in no ticket. The raw bytes are kept: tell
              whoever runs Loupe.
            </Banner>
          )}
          {refused > 0 && (
            <Banner tone="info" title="Mail was refused">
              {refused === 1 ? "One mail" : `${refused} mails`} came after the shop’s data had been
              erased at Shopify’s request. Nothing of {refused === 1 ? "it was" : "them was"} kept.
            </Banner>
          )}
          <LedgerSum total={total} locale={locale} />
          <Card padding="0">
            <LedgerTable days={days} locale={locale} />
          </Card>
          <Box paddingInline={{ xs: "400", sm: "0" }}>
            <Text as="p" tone="subdued">
              Days are the shop’s own ({timeZone}). A mail belongs to the day on which it reached
              Loupe. Received is tickets, screened, same mail again, parked and waiting together.{" "}
              <Link url="/app/outbox">Outgoing mail</Link> ·{" "}
              <Link url="/app/mail/screened">Screened mail</Link> ·{" "}
              <Link url="/app/parked">Parked mail</Link>
            </Text>
          </Box>
        </BlockStack>
      </Page>
    </main>
  );
}
