import { BlockStack, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { DomainCard } from "#app/ui/sending-domain/domain-card.tsx";
import type { DomainShown } from "#app/ui/sending-domain/domain-shown.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { MarkForm } from "./mark-form.tsx";

type DomainStepProps = {
  readonly domains: readonly DomainShown[];
  readonly isDone: boolean;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Shows mail hosts that replies come from the shop. */
export function DomainStep({ domains, isDone, refusal, busy, ...when }: DomainStepProps) {
  const t = useWords();
  return (
    <BlockStack gap="500">
      {domains.length === 0 && (
        <Text as="p" tone="subdued">
          {t("Name your support address first.")}
        </Text>
      )}
      {domains.map((shown) => (
        <DomainCard key={shown.domain} shown={shown} refusal={refusal} busy={busy} {...when} />
      ))}
      {!isDone && (
        <div>
          <MarkForm step="domain" mark="skipped" words={t("Later")} busy={busy} />
        </div>
      )}
    </BlockStack>
  );
}
