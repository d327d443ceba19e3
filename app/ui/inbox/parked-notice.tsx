import { Banner, Link, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { DueBadge } from "#app/ui/sla/due-badge.tsx";
import type { ShownDue } from "#app/ui/sla/due-input.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";

type ParkedNoticeProps = {
  readonly count: number;
  /** How many of them are late, and by when the next of the others is to be answered. */
  readonly due: { readonly overdue: number; readonly next: ShownDue | null };
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Above the inbox while mail is parked: people wait for an answer to it as well. */
export function ParkedNotice({ count, due, timeZone, locale, ...props }: ParkedNoticeProps) {
  const t = useWords();
  const now = useNow(props.now);
  const { overdue, next } = due;
  return (
    <Banner
      tone={overdue > 0 ? "critical" : "warning"}
      title={t("{count, plural, one {One mail is parked} other {# mails are parked}}", { count })}
    >
      <Text as="p">
        {t(
          "{count, plural, one {It did not become a ticket.} other {They did not become tickets.}}",
          {
            count,
          },
        )}{" "}
        {overdue > 0 &&
          t("{count, plural, one {One is overdue.} other {# are overdue.}}", {
            count: overdue,
          })}{" "}
        <Link url="/app/parked">{t("See why")}</Link>
      </Text>
      {next !== null && <DueBadge due={next} now={now} timeZone={timeZone} locale={locale} />}
    </Banner>
  );
}
