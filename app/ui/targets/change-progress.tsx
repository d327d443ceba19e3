import { BlockStack, Card, ProgressBar, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

type ChangeProgressProps = {
  readonly total: number;
  readonly done: number;
};

/** How far a change has come through the open tickets. */
export const ChangeProgress = ({ total, done }: ChangeProgressProps) => {
  const t = useWords();
  return (
    <div data-test="policy-change" role="status">
      <Card>
        <BlockStack gap="200">
          <Text as="p">
            {t(
              "The new hours and targets are on their way through the open tickets: {done} of {total} done. You can leave this page.",
              { done, total },
            )}
          </Text>
          <ProgressBar
            size="small"
            progress={total === 0 ? 0 : Math.floor((100 * done) / total)}
            ariaLabelledBy="policy-change"
          />
        </BlockStack>
      </Card>
    </div>
  );
};
