import { Banner, BlockStack, Text, TextField } from "@shopify/polaris";
import type { ActionLine } from "#app/domain/action/action-field.ts";
import { ReasonQuestion } from "#app/ui/proof/reason-question.tsx";
import type { ActionReasons } from "./action-reasons.ts";
import { ActionLines } from "./action-lines.tsx";

export type SeenEffect = {
  readonly effect: string;
  readonly lines: readonly ActionLine[];
  readonly asksReason: string | null;
  readonly asksProof: string | null;
  readonly refusal: string | null;
};

type ActionEffectProps = {
  readonly seen: SeenEffect;
  readonly reasons: ActionReasons;
  readonly busy: boolean;
  readonly onReasons: (reasons: ActionReasons) => void;
};

/** What confirming does, Shopify's calculation, and what is asked before. */
export function ActionEffect({ seen, reasons, busy, onReasons }: ActionEffectProps) {
  return (
    <BlockStack gap="400">
      <div data-test="effect" aria-live="polite">
        <Text as="p" variant="bodyLg" fontWeight="medium" breakWord>
          {seen.effect}
        </Text>
      </div>
      <ActionLines lines={seen.lines} />
      {seen.refusal !== null && (
        <div role="alert">
          <Banner tone="critical">
            <Text as="p" breakWord>
              {seen.refusal}
            </Text>
          </Banner>
        </div>
      )}
      {seen.refusal === null && seen.asksProof !== null && (
        <ReasonQuestion
          question={seen.asksProof}
          given={reasons}
          disabled={busy}
          onChange={(given) => onReasons({ ...reasons, ...given })}
        />
      )}
      {seen.refusal === null && seen.asksProof === null && seen.asksReason !== null && (
        <TextField
          label="Why?"
          helpText={seen.asksReason}
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
