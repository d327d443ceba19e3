import { Banner, Link, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { DueBadge } from "#app/ui/sla/due-badge.tsx";
import type { ShownDue } from "#app/ui/sla/due-input.ts";
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
  const now = useNow(props.now);
  const { overdue, next } = due;
  return (
    <Banner
      tone={overdue > 0 ? "critical" : "warning"}
      title={count === 1 ? "One mail is parked" : `${count} mails are parked`}
    >
      <Text as="p">
        {count === 1 ? "It did not become a ticket." : "They did not become tickets."}{" "}
        {overdue > 0 && `${overdue === 1 ? "One is" : `${overdue} are`} overdue. `}
        <Link url="/app/parked">See why</Link>
      </Text>
      {next !== null && <DueBadge due={next} now={now} timeZone={timeZone} locale={locale} />}
    </Banner>
  );
}
