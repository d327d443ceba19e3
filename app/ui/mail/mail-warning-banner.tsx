import { Banner, BlockStack, Link, Text } from "@shopify/polaris";
import type { MailWarning } from "#app/domain/mail/mail-warning.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";

type MailWarningBannerProps = {
  readonly warnings: readonly MailWarning[];
  readonly timeZone: string;
  readonly locale: string;
};

/** Says that mail may not reach Loupe, and where to look. Nothing while all is well. */
export function MailWarningBanner({ warnings, timeZone, locale }: MailWarningBannerProps) {
  if (warnings.length === 0) return null;
  const isBroken = warnings.some(({ kind }) => kind === "canary-lost");
  return (
    <div data-test="mail-warning" data-kinds={warnings.map(({ kind }) => kind).join(" ")}>
      <Banner tone={isBroken ? "critical" : "warning"} title={titleOf(warnings)}>
        <BlockStack gap="100">
          {warnings.map((warning) => (
            <Text as="p" key={`${warning.kind} ${warning.since}`} breakWord>
              {warningWords(warning, fullTime(warning.since, { timeZone, locale }))}
            </Text>
          ))}
          <p>
            <Link url="/app/setup">Check the forwarding with a test mail</Link>
          </p>
        </BlockStack>
      </Banner>
    </div>
  );
}

function titleOf(warnings: readonly MailWarning[]): string {
  if (warnings.some(({ kind }) => kind === "canary-lost")) return "Mail may not reach Loupe";
  if (warnings.some(({ kind }) => kind === "silent")) return "It is unusually quiet";
  return "No sender can be proven";
}

function warningWords(warning: MailWarning, since: string): string {
  switch (warning.kind) {
    case "canary-lost":
      return `The mail that Loupe sent to ${warning.supportAddress} to test the way did not come back. The first that is missing was sent ${since}. Customers’ mail may lie in that mailbox.`;
    case "parsed-fields":
      return `SendGrid posts parsed fields, the last time ${since}: without the raw mail no signature can be checked. Switch Inbound Parse to “POST the raw, full MIME message”.`;
    case "silent":
      return `No mail has come since ${since}. In the three weeks before, about ${warning.usual} mails came in the same hours.`;
  }
}
