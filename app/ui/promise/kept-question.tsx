import { BlockStack, Checkbox } from "@shopify/polaris";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type KeptQuestionProps = {
  /** Accepted promises that are not kept yet. */
  readonly open: readonly PromiseView[];
  readonly kept: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (kept: readonly string[]) => void;
};

/** "Does this reply keep the promise?", asked while one is written. */
export function KeptQuestion({ open, kept, disabled, onChange }: KeptQuestionProps) {
  const t = useWords();
  if (open.length === 0) return null;
  return (
    <section aria-label={t("Promises that this reply keeps")} data-test="kept-question">
      <BlockStack gap="0">
        {open.map(({ promiseId, words }) => (
          <Checkbox
            key={promiseId}
            label={t("This reply keeps the promise “{words}”", { words })}
            checked={kept.includes(promiseId)}
            disabled={disabled}
            onChange={(checked) =>
              onChange(checked ? [...kept, promiseId] : kept.filter((one) => one !== promiseId))
            }
          />
        ))}
      </BlockStack>
    </section>
  );
}
