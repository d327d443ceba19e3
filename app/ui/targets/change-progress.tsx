import { BlockStack, Card, ProgressBar, Text } from "@shopify/polaris";

type ChangeProgressProps = {
  readonly total: number;
  readonly done: number;
};

/** How far a change has come through the open tickets. */
export const ChangeProgress = ({ total, done }: ChangeProgressProps) => (
  <div data-test="policy-change" role="status">
    <Card>
      <BlockStack gap="200">
        <Text as="p">
          The new hours and targets are on their way through the open tickets: {done} of {total}{" "}
          done. You can leave this page.
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
