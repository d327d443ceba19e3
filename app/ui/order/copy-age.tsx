import { Text } from "@shopify/polaris";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Words } from "#app/domain/words/words.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type CopyAgeProps = {
  readonly because: Words;
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
  const t = useWords();
  const isLate = now - Date.parse(fetchedAt) > LATE_MS;
  return (
    <div data-test="copy-age">
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {withSlots(t("Linked: {because} · as of {at}", { because: t(because), at: slot("at") }), {
          at: <Time at={fetchedAt} now={now} timeZone={timeZone} locale={locale} />,
        })}
      </Text>
      {isLate && (
        <Text as="p" variant="bodySm" tone="caution" breakWord>
          {t("This is what Shopify said on {fetchedAt}. It may have changed since.", {
            fetchedAt: fullTime(fetchedAt, { timeZone, locale }),
          })}
        </Text>
      )}
    </div>
  );
}
