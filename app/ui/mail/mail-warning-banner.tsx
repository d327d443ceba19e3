import { Banner, BlockStack, Link, Text } from "@shopify/polaris";
import type { MailWarning } from "#app/domain/mail/mail-warning.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type MailWarningBannerProps = {
  readonly warnings: readonly MailWarning[];
  readonly timeZone: string;
  readonly locale: string;
};

/** Says that mail may not reach Loupe, and where to look. Nothing while all is well. */
export function MailWarningBanner({ warnings, timeZone, locale }: MailWarningBannerProps) {
  const t = useWords();
  if (warnings.length === 0) return null;
  const isBroken = warnings.some(({ kind }) => kind === "canary-lost" || kind === "domain-lost");
  return (
    <div data-test="mail-warning" data-kinds={warnings.map(({ kind }) => kind).join(" ")}>
      <Banner tone={isBroken ? "critical" : "warning"} title={t(titleOf(warnings))}>
        <BlockStack gap="100">
          {warnings.map((warning) => (
            <Text as="p" key={`${warning.kind} ${warning.since}`} breakWord>
              {t(warningWords(warning, fullTime(warning.since, { timeZone, locale })))}
            </Text>
          ))}
          {warnings.some(({ kind }) => kind === "domain-lost") && (
            <p>
              <Link url="/app/sending-domain">{t("Look at the records of the domain")}</Link>
            </p>
          )}
          {warnings.some(({ kind }) => kind !== "domain-lost") && (
            <p>
              <Link url="/app/setup">{t("Check the forwarding with a test mail")}</Link>
            </p>
          )}
        </BlockStack>
      </Banner>
    </div>
  );
}

function titleOf(warnings: readonly MailWarning[]): Words {
  if (warnings.some(({ kind }) => kind === "canary-lost")) return say("Mail may not reach Loupe");
  if (warnings.some(({ kind }) => kind === "domain-lost"))
    return say("Replies are not signed by your domain any more");
  if (warnings.some(({ kind }) => kind === "silent")) return say("It is unusually quiet");
  return say("No sender can be proven");
}

function warningWords(warning: MailWarning, since: string): Words {
  switch (warning.kind) {
    case "canary-lost":
      return say(
        "The mail that Loupe sent to {supportAddress} to test the way did not come back. The first that is missing was sent {since}. Customers’ mail may lie in that mailbox.",
        { supportAddress: warning.supportAddress, since },
      );
    case "domain-lost":
      return say(
        "Records of {domain} that Loupe saw before are gone or changed, first noticed {since}. Until they stand again, the mail provider may refuse replies, and customers’ hosts may file them as spam. Loupe looks again every day.",
        { domain: warning.domain, since },
      );
    case "parsed-fields":
      return say(
        "SendGrid posts parsed fields, the last time {since}: without the raw mail no signature can be checked. Switch Inbound Parse to “POST the raw, full MIME message”.",
        { since },
      );
    case "silent":
      return say(
        "No mail has come since {since}. In the three weeks before, about {usual} mails came in the same hours.",
        { since, usual: warning.usual },
      );
  }
}
