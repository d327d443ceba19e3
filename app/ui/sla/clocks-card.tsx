import type { ReactNode } from "react";
import { BlockStack, Card, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ClockItem } from "./clock-item.tsx";

type ClocksCardProps = {
  readonly clocks: readonly ClockView[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** An agent's own due date, with the route's form behind it. */
  readonly ownDue?: ReactNode;
};

/** What was promised by when, and why. */
export const ClocksCard = ({ clocks, now, timeZone, locale, ownDue }: ClocksCardProps) => {
  const t = useWords();
  return (
    <Card>
      <section data-test="clocks" aria-label={t("Response targets")}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("Response targets")}
          </Text>
          {clocks.length === 0 ? (
            <Text as="p" tone="subdued">
              {t("No clock runs on this ticket.")}
            </Text>
          ) : (
            <ul className="loupe-plain-list loupe-divided">
              {inOrder(clocks).map((clock) => (
                <li key={clock.clockId}>
                  <ClockItem clock={clock} now={now} timeZone={timeZone} locale={locale} />
                </li>
              ))}
            </ul>
          )}
          {ownDue}
        </BlockStack>
      </section>
    </Card>
  );
};

/** What is still owed stands first, by its due instant; then what is done with, the newest first. */
function inOrder(clocks: readonly ClockView[]): readonly ClockView[] {
  const isOwed = ({ state, metAt }: ClockView) =>
    state === "running" || state === "paused" || (state === "missed" && metAt === null);
  const dueOf = ({ dueAt }: ClockView) => (dueAt === null ? Infinity : Date.parse(dueAt));
  return [
    ...clocks.filter(isOwed).toSorted((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1)),
    ...clocks.filter((clock) => !isOwed(clock)).toReversed(),
  ];
}
