import { BlockStack, Card, InlineError, Text } from "@shopify/polaris";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { PromiseItem, type PromiseItemProps } from "./promise-item.tsx";

type PromisesCardProps = Omit<PromiseItemProps, "promise"> & {
  readonly promises: readonly PromiseView[];
  /** Why the last decision was not carried out, or null. */
  readonly refusal: string | null;
};

const REFUSAL_ID = "promise-refusal";

/** What we promised this customer by when. Nothing for a ticket without promises. */
export function PromisesCard({ promises, refusal, ...item }: PromisesCardProps) {
  const t = useWords();
  if (promises.length === 0) return null;
  return (
    <Card>
      <section aria-label={t("Promises")} data-test="promises">
        <BlockStack gap="300">
          <div>
            <Text as="h2" variant="headingSm">
              {t("Promises")}
            </Text>
            <div id={REFUSAL_ID} aria-live="polite">
              {refusal !== null && <InlineError message={refusal} fieldID={REFUSAL_ID} />}
            </div>
          </div>
          <ul className="loupe-plain-list loupe-divided">
            {promises.map((promise) => (
              <li key={promise.promiseId}>
                <PromiseItem promise={promise} {...item} />
              </li>
            ))}
          </ul>
        </BlockStack>
      </section>
    </Card>
  );
}
