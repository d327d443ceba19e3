import { BlockStack, Card, Link, Text } from "@shopify/polaris";

type HoursStepProps = {
  /** "Mon-Fri 09:00-17:00" */
  readonly hours: string;
  /** Codes such as `US-NY`. */
  readonly regions: readonly string[];
};

/** What due times go by, for the owner to confirm or change. */
export const HoursStep = ({ hours, regions }: HoursStepProps) => (
  <Card>
    <BlockStack gap="200">
      <Text as="h2" variant="headingSm">
        Opening hours
      </Text>
      <p data-test="setup-hours">
        Open {hours}, {regions.length === 0 ? "no public" : "public"} holidays
        {regions.length === 0 ? "" : ` of ${regions.join(", ")}`}. Due times go by that.{" "}
        <Link url="/app/targets">Change hours and targets</Link>
      </p>
    </BlockStack>
  </Card>
);
