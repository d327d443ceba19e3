import { Banner, BlockStack, Text } from "@shopify/polaris";
import type { WhatIsNew } from "#app/domain/reply/what-is-new.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type WhatsNewBannerProps = {
  readonly whatIsNew: WhatIsNew;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly disabled: boolean;
  readonly onRead: () => void;
};

/** What the writer has not had before them when they began; nothing goes out before they say that they read it. */
export function WhatsNewBanner(props: WhatsNewBannerProps) {
  const t = useWords();
  const { messages, orders } = props.whatIsNew;
  return (
    <div data-test="whats-new" role="status">
      <Banner
        tone="warning"
        title={
          messages.length > 0
            ? t("A new message came in while you write. Read it above.")
            : t("An order changed while you write.")
        }
        action={{
          content: t("I have read it"),
          disabled: props.disabled,
          onAction: props.onRead,
        }}
      >
        <BlockStack gap="200">
          {messages.map(({ messageId, fromName, at, excerpt }) => (
            <Text key={messageId} as="p" breakWord>
              <Text as="span" fontWeight="medium">
                {fromName}
              </Text>{" "}
              <Time at={at} now={props.now} timeZone={props.timeZone} locale={props.locale} />:{" "}
              {t("“{text}”", { text: excerpt })}
            </Text>
          ))}
          {orders.map(({ orderGid, change, words }) => (
            <Text key={`${orderGid} ${change}`} as="p" breakWord>
              {t(words)}
            </Text>
          ))}
        </BlockStack>
      </Banner>
    </div>
  );
}
