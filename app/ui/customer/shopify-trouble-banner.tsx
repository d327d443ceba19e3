import { Banner, BlockStack, Text } from "@shopify/polaris";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { troubleSteps } from "./trouble-steps.ts";

type ShopifyTroubleBannerProps = {
  readonly trouble: ShopifyTrouble;
  readonly busy: boolean;
  /** False for those who only read. */
  readonly mayDecide: boolean;
  readonly onAskPermission: () => void;
  readonly onLookAgain: () => void;
  /** Why the last step was not carried out, or null. */
  readonly refusal?: string | null;
};

/** Why Shopify shows nothing, or less than there is, and what helps. */
export function ShopifyTroubleBanner(props: ShopifyTroubleBannerProps) {
  const t = useWords();
  const { trouble, busy, mayDecide, refusal = null } = props;
  const { title, words, tone, step } = troubleSteps[trouble];
  const action =
    step.kind === "page"
      ? {
          content: t(step.words),
          url: step.url,
          ...(step.url.startsWith("http") && { external: true }),
        }
      : {
          content: t(step.words),
          loading: busy,
          onAction: step.kind === "ask-permission" ? props.onAskPermission : props.onLookAgain,
        };
  const isOffered = step.kind === "page" || mayDecide;
  return (
    <div data-test="shopify-trouble" data-trouble={trouble}>
      <Banner title={t(title)} tone={tone} {...(isOffered && { action })}>
        <BlockStack gap="100">
          <Text as="p" breakWord>
            {t(words)}
          </Text>
          {refusal !== null && (
            <Text as="p" tone="critical" breakWord>
              {refusal}
            </Text>
          )}
        </BlockStack>
      </Banner>
    </div>
  );
}
