import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import type { ListStep } from "./list-step.ts";

type EmptyRepliesProps = {
  readonly busy: boolean;
  readonly onStep: (step: ListStep) => void;
};

/** A shop without saved replies is offered some to begin with. */
export function EmptyReplies({ busy, onStep }: EmptyRepliesProps) {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("Write it once, use it often")}
        </Text>
        <Text as="p" tone="subdued">
          {t(
            "Begin with ready-made replies for questions about products, orders, shipping, returns, accounts and complaints, and change them to your own words. Names, order numbers and tracking links are filled in by themselves.",
          )}
        </Text>
        <InlineStack gap="200">
          <Button
            variant="primary"
            disabled={busy}
            onClick={() => onStep({ intent: "add-starters", language: "en" })}
          >
            {t("Add replies in English")}
          </Button>
          <Button
            disabled={busy}
            onClick={() => onStep({ intent: "add-starters", language: "de" })}
          >
            {t("Add replies in German")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
