import { BlockStack, Card, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockView } from "#app/domain/ticket/ticket-view.ts";
import { ClockItem } from "./clock-item.tsx";

type ClocksCardProps = {
  readonly clocks: readonly ClockView[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What was promised by when, and why. */
export const ClocksCard = ({ clocks, now, timeZone, locale }: ClocksCardProps) => (
  <Card>
    <section data-test="clocks" aria-label="Response times">
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          Response times
        </Text>
        {clocks.length === 0 ? (
          <Text as="p" tone="subdued">
            No clock runs on this ticket.
          </Text>
        ) : (
          <ul className="loupe-plain-list loupe-divided">
            {clocks.map((clock) => (
              <li key={clock.clockId}>
                <ClockItem clock={clock} now={now} timeZone={timeZone} locale={locale} />
              </li>
            ))}
          </ul>
        )}
      </BlockStack>
    </section>
  </Card>
);
