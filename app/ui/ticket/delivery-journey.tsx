import { Button, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { Words } from "#app/domain/words/words.ts";

type DeliveryJourneyProps = {
  /** Unlike any other on the page. */
  readonly id: string;
  /** Oldest first; null until they were asked for. */
  readonly steps: readonly { readonly at: string; readonly words: Words }[] | null;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** Asks for the steps; called at each opening, for there may be new ones. */
  readonly onOpen: () => void;
};

/** Each step of a message on its way, folded until somebody wants to know. */
export function DeliveryJourney(props: DeliveryJourneyProps) {
  const { id, steps, busy, onOpen, ...when } = props;
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const place = `journey-${id}`;
  return (
    <div data-test="journey">
      <Button
        variant="plain"
        size="micro"
        disclosure={isOpen ? "up" : "down"}
        ariaControls={place}
        ariaExpanded={isOpen}
        loading={busy && steps === null}
        onClick={() => {
          if (!isOpen) onOpen();
          setOpen(!isOpen);
        }}
      >
        {t("How it went")}
      </Button>
      <Collapsible id={place} open={isOpen && steps !== null}>
        {steps !== null && steps.length === 0 ? (
          <Text as="p" variant="bodySm" tone="subdued">
            {t("Nothing is known of its way yet.")}
          </Text>
        ) : (
          <ol className="loupe-journey" aria-label={t("How it went")}>
            {(steps ?? []).map(({ at, words }, index) => (
              <li key={`${at}-${index}`}>
                <InlineStack gap="200" wrap>
                  <Text as="span" variant="bodySm" tone="subdued">
                    <Time at={at} {...when} />
                  </Text>
                  <Text as="span" variant="bodySm" breakWord>
                    {t(words)}
                  </Text>
                </InlineStack>
              </li>
            ))}
          </ol>
        )}
      </Collapsible>
    </div>
  );
}
