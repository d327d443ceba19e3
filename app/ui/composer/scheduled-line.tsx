import { useState } from "react";
import { Banner, BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import type { SendingView } from "#app/domain/ticket/ticket-view.ts";
import { heldWords } from "#app/domain/reply/waiting-send.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { OwnTime, type ChosenTime } from "./send-buttons.tsx";

export type ScheduledStep =
  | { readonly intent: "take-back" | "send-now" | "send-held" }
  | { readonly intent: "change-send-time"; readonly sendAt: ChosenTime };

type ScheduledLineProps = {
  readonly sending: SendingView;
  readonly timeZone: string;
  readonly locale: string;
  readonly busy: boolean;
  /** Why this reader can't decide about it, or null. */
  readonly disabledReason: string | null;
  readonly readWallTime: (typed: string) => Promise<string | null>;
  readonly onStep: (step: ScheduledStep) => void;
};

/** A mail that has not left: when it will, or why it waits, and what can be done about it. */
export function ScheduledLine(props: ScheduledLineProps) {
  const t = useWords();
  const { sending, timeZone, locale, onStep } = props;
  const [isChoosing, setChoosing] = useState(false);
  const off = props.busy || props.disabledReason !== null;
  const at = fullTime(sending.at, { timeZone, locale });
  const own = isChoosing && (
    <OwnTime
      timeZone={timeZone}
      readWallTime={props.readWallTime}
      onChoose={(sendAt) => {
        setChoosing(false);
        onStep({ intent: "change-send-time", sendAt });
      }}
    />
  );
  const buttons = (
    <InlineStack gap="200">
      {sending.heldFor === null ? (
        <>
          <Button size="slim" disabled={off} onClick={() => onStep({ intent: "send-now" })}>
            {t("Send now")}
          </Button>
          <Button
            size="slim"
            disabled={off}
            ariaExpanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {t("Change time")}
          </Button>
          <Button size="slim" disabled={off} onClick={() => onStep({ intent: "take-back" })}>
            {t("Cancel and edit")}
          </Button>
        </>
      ) : (
        <>
          <Button size="slim" disabled={off} onClick={() => onStep({ intent: "send-held" })}>
            {t("Send it all the same")}
          </Button>
          <Button size="slim" disabled={off} onClick={() => onStep({ intent: "take-back" })}>
            {t("Take it back and edit")}
          </Button>
        </>
      )}
    </InlineStack>
  );
  if (sending.heldFor !== null)
    return (
      <div data-test="held-send">
        <Banner tone="warning" title={t("This reply waits for you")}>
          <BlockStack gap="200">
            <Text as="p" breakWord>
              {t(sending.heldWords ?? heldWords(sending.heldFor))}
            </Text>
            <Text as="p">{t("It was to leave on {date}, and did not.", { date: at })}</Text>
            {buttons}
          </BlockStack>
        </Banner>
      </div>
    );
  if (sending.later === null)
    return (
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" variant="bodySm" tone="subdued">
          {t("Leaves in a moment")}
        </Text>
        {sending.mine && (
          <Button size="slim" disabled={off} onClick={() => onStep({ intent: "take-back" })}>
            {t("Take back")}
          </Button>
        )}
      </InlineStack>
    );
  return (
    <div data-test="scheduled-send">
      <BlockStack gap="200">
        <Text as="p" variant="bodySm">
          {t("Leaves on {date}", { date: at })}
        </Text>
        {buttons}
        {own}
      </BlockStack>
    </div>
  );
}
