import { Banner, BlockStack, Text, TextField } from "@shopify/polaris";
import type { ActionLine } from "#app/domain/action/action-field.ts";
import type { Words } from "#app/domain/words/words.ts";
import { ReasonQuestion } from "#app/ui/proof/reason-question.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { ActionReasons } from "./action-reasons.ts";
import { ActionLines } from "./action-lines.tsx";

export type SeenEffect = {
  readonly effect: Words;
  readonly lines: readonly ActionLine[];
  readonly asksReason: Words | null;
  readonly asksProof: Words | null;
  readonly refusal: Words | null;
};

type ActionEffectProps = {
  readonly seen: SeenEffect;
  readonly reasons: ActionReasons;
  readonly busy: boolean;
  readonly onReasons: (reasons: ActionReasons) => void;
};

/** What confirming does, Shopify's calculation, and what is asked before. */
export function ActionEffect({ seen, reasons, busy, onReasons }: ActionEffectProps) {
  const t = useWords();
  return (
    <BlockStack gap="400">
      <div data-test="effect" aria-live="polite">
        <Text as="p" variant="bodyLg" fontWeight="medium" breakWord>
          {t(seen.effect)}
        </Text>
      </div>
      <ActionLines lines={seen.lines} />
      {seen.refusal !== null && (
        <div role="alert">
          <Banner tone="critical">
            <Text as="p" breakWord>
              {t(seen.refusal)}
            </Text>
          </Banner>
        </div>
      )}
      {seen.refusal === null && seen.asksProof !== null && (
        <ReasonQuestion
          question={t(seen.asksProof)}
          given={reasons}
          disabled={busy}
          onChange={(given) => onReasons({ ...reasons, ...given })}
        />
      )}
      {seen.refusal === null && seen.asksProof === null && seen.asksReason !== null && (
        <TextField
          label={t("Why?")}
          helpText={t(seen.asksReason)}
          autoComplete="off"
          maxLength={500}
          value={reasons.reason}
          disabled={busy}
          onChange={(reason) => onReasons({ ...reasons, reason })}
        />
      )}
    </BlockStack>
  );
}
