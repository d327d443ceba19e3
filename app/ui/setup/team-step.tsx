import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import { MarkForm } from "./mark-form.tsx";

type TeamStepProps = { readonly members: number; readonly busy: boolean };

/** How colleagues come in, and where they get their roles. */
export function TeamStep({ members, busy }: TeamStepProps) {
  const t = useWords();
  return (
    <BlockStack gap="300">
      <Text as="p">
        {t(
          "Nobody has to sign up: whoever opens Loupe in your Shopify admin is in, as an agent who answers customers. {count, plural, one {So far that is you alone.} other {So far # people have opened it.}}",
          { count: members },
        )}
      </Text>
      <Text as="p">
        <Link url="/app/team">{t("See the team and its roles")}</Link>
      </Text>
      <InlineStack gap="200">
        <MarkForm step="team" mark="done" words={t("That is fine")} isPrimary busy={busy} />
        <MarkForm step="team" mark="skipped" words={t("Later")} busy={busy} />
      </InlineStack>
    </BlockStack>
  );
}
