import { Banner, BlockStack, Box, Card, Link, Page, Text } from "@shopify/polaris";
import { ledgerTotal, unexplainedMails, type LedgerDay } from "#app/domain/mail/ledger.ts";
import type { MailWarning } from "#app/domain/mail/mail-warning.ts";
import { useWords } from "#app/ui/shared/words.tsx";
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
  const t = useWords();
  const total = ledgerTotal(days);
  const unexplained = days.reduce((sum, day) => sum + Math.abs(unexplainedMails(day)), 0);
  return (
    <main>
      <Page
        title={t("Mail")}
        subtitle={t("Every mail of the last {count} days, and what became of it.", {
          count: days.length,
        })}
        {...(isOwner
          ? { primaryAction: { content: t("Mail settings"), url: "/app/mail/settings" } }
          : {})}
      >
        <BlockStack gap="400">
          <MailWarningBanner warnings={warnings} timeZone={timeZone} locale={locale} />
          {unexplained > 0 && (
            <Banner tone="critical" title={t("The counts do not add up")}>
              {t(
                "{count, plural, one {One mail was read but stands} other {# mails were read but stand}} in no ticket. The raw bytes are kept: tell whoever runs Loupe.",
                { count: unexplained },
              )}
            </Banner>
          )}
          {refused > 0 && (
            <Banner tone="info" title={t("Mail was refused")}>
              {t(
                "{count, plural, one {One mail came after the shop’s data had been erased at Shopify’s request. Nothing of it was kept.} other {# mails came after the shop’s data had been erased at Shopify’s request. Nothing of them was kept.}}",
                { count: refused },
              )}
            </Banner>
          )}
          <LedgerSum total={total} locale={locale} />
          <Card padding="0">
            <LedgerTable days={days} locale={locale} />
          </Card>
          <Box paddingInline={{ xs: "400", sm: "0" }}>
            <Text as="p" tone="subdued">
              {t(
                "Days are the shop’s own ({timeZone}). A mail belongs to the day on which it reached Loupe. Received is tickets, screened, same mail again, parked and waiting together.",
                { timeZone },
              )}{" "}
              <Link url="/app/outbox">{t("Outgoing mail")}</Link> ·{" "}
              <Link url="/app/mail/screened">{t("Screened mail")}</Link> ·{" "}
              <Link url="/app/parked">{t("Parked mail")}</Link>
            </Text>
          </Box>
        </BlockStack>
      </Page>
    </main>
  );
}
