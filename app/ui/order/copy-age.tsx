import { Text } from "@shopify/polaris";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";

type CopyAgeProps = {
  readonly because: string;
  /** ISO 8601. */
  readonly fetchedAt: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** A copy is fetched anew whenever somebody opens the ticket: one that stays older could not be. */
const LATE_MS = HOUR_MS;

/** Why it stands here, and of when it is; what is old says so aloud. */
export function CopyAge({ because, fetchedAt, now, timeZone, locale }: CopyAgeProps) {
  const isLate = now - Date.parse(fetchedAt) > LATE_MS;
  return (
    <div data-test="copy-age">
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        Linked: {because} · as of{" "}
        <Time at={fetchedAt} now={now} timeZone={timeZone} locale={locale} />
      </Text>
      {isLate && (
        <Text as="p" variant="bodySm" tone="caution" breakWord>
          This is what Shopify said on {fullTime(fetchedAt, { timeZone, locale })}. It may have
          changed since.
        </Text>
      )}
    </div>
  );
}
