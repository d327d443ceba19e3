import { Banner, BlockStack, Link, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ClosureAheadProps = {
  /** "Thu 24 Dec 2026" */
  readonly from: string;
  readonly to: string;
  readonly opens: string;
  readonly tickets: readonly {
    readonly ticketId: string;
    readonly number: string;
    readonly subject: string;
    readonly dueAt: Instant;
  }[];
  /** Of all such tickets, the shown ones included. */
  readonly count: number;
  readonly timeZone: string;
  readonly locale: string;
};

/** Which tickets should be answered before the shop closes for some days. Nothing when there is none. */
export function ClosureAhead(props: ClosureAheadProps) {
  const t = useWords();
  const { from, to, opens, tickets, count, timeZone, locale } = props;
  if (count === 0) return null;
  const title =
    count === 1
      ? t("One ticket should be answered before you close")
      : t("{count} tickets should be answered before you close", { count });
  return (
    <div data-test="closure-ahead">
      <Banner tone="warning" title={title}>
        <BlockStack gap="200">
          <Text as="p">
            {t(
              "You are closed from {from} to {to}, and open again {opens}. These fall due while you are closed or on the first day after.",
              { from, to, opens },
            )}
          </Text>
          <ul className="loupe-reasons">
            {tickets.map(({ ticketId, number, subject, dueAt }) => (
              <li key={ticketId}>
                <Link url={`/app/tickets/${ticketId}`}>{number}</Link>{" "}
                {withSlots(
                  t("{subject}, due {due}", {
                    subject: slot("subject"),
                    due: fullTime(new Date(dueAt).toISOString(), { timeZone, locale }),
                  }),
                  { subject: <span className="loupe-break">{subject}</span> },
                )}
              </li>
            ))}
          </ul>
          {count > tickets.length && (
            <Text as="p">{t("and {more} more.", { more: count - tickets.length })}</Text>
          )}
        </BlockStack>
      </Banner>
    </div>
  );
}
