import { Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

type SuggestionLineProps = { readonly question: string; readonly because: string };

/** One quiet line: a usual question, and why no answer is put together for it. */
export function SuggestionLine(missing: SuggestionLineProps) {
  const t = useWords();
  return (
    <div className="loupe-suggestion loupe-suggestion--quiet" data-test="no-suggestion">
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {t("No answer is suggested to “{question}”: {because}.", missing)}
      </Text>
    </div>
  );
}
