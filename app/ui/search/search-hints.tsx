import { Banner, BlockStack, Text } from "@shopify/polaris";
import { searchStates, type SearchHint } from "#app/domain/search/search-terms.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** What of the search was not understood as it may have been meant. */
export function SearchHints({ hints }: { readonly hints: readonly SearchHint[] }) {
  const t = useWords();
  if (hints.length === 0) return null;
  return (
    <div className="loupe-search__hints" data-test="search-hints">
      <Banner tone="info">
        <BlockStack gap="100">
          {hints.map((hint, index) => (
            <Text key={index} as="p" breakWord>
              {hintWords(hint, t)}
            </Text>
          ))}
        </BlockStack>
      </Banner>
    </div>
  );
}

function hintWords(hint: SearchHint, t: Translate): string {
  switch (hint.kind) {
    case "unknown-operator":
      return t(
        "{operator} is none of Loupe’s filters, so it was searched as words. There are from:, to:, order:, tag:, is:, assignee:, has:, before: and after:.",
        { operator: hint.written },
      );
    case "unknown-state":
      return t("{written} was left out: after is: stands one of {states}.", {
        written: hint.written,
        states: searchStates.join(", "),
      });
    case "unknown-thing":
      return t("{written} was left out: Loupe knows has:attachment.", { written: hint.written });
    case "no-date":
      return t("{written} was left out: a day is written as 2026-05-22.", {
        written: hint.written,
      });
    case "no-tag":
      return t("No tag is called “{name}”.", { name: hint.written });
    case "no-member":
      return t("Nobody of the team is called “{name}”.", { name: hint.written });
    case "too-long":
      return t("The search is very long: its end was left out.");
  }
}
