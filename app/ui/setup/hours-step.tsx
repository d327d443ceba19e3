import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import { MarkForm } from "./mark-form.tsx";

type HoursStepProps = {
  /** "Mon-Fri 09:00-17:00" */
  readonly hours: string;
  /** Codes such as `US-NY`. */
  readonly regions: readonly string[];
  readonly busy: boolean;
};

/** What due times go by, for the owner to confirm or change. */
export function HoursStep({ hours, regions, busy }: HoursStepProps) {
  const t = useWords();
  return (
    <BlockStack gap="300">
      <p data-test="setup-hours">
        {regions.length === 0
          ? t("Open {hours}, no public holidays. Due times go by that.", { hours })
          : t("Open {hours}, public holidays of {regions}. Due times go by that.", {
              hours,
              regions: regions.join(", "),
            })}
      </p>
      <Text as="p">
        <Link url="/app/targets">{t("Change hours and targets")}</Link>
      </Text>
      <InlineStack gap="200">
        <MarkForm step="hours" mark="done" words={t("These are right")} isPrimary busy={busy} />
        <MarkForm step="hours" mark="skipped" words={t("Later")} busy={busy} />
      </InlineStack>
    </BlockStack>
  );
}
