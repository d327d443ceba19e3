import { BlockStack, Box, Button, InlineCode, List, Text } from "@shopify/polaris";
import { useNavigate } from "@remix-run/react";
import { useWords } from "#app/ui/shared/words.tsx";

type SearchEmptyProps = {
  /** Something was looked for, and nothing found. */
  readonly hasLooked: boolean;
  /** What this member looked for on this device, the newest first. */
  readonly recent: readonly string[];
  readonly onForget: () => void;
};

/** Before a search and after one that found nothing: what was looked for lately, and how to look. */
export function SearchEmpty({ hasLooked, recent, onForget }: SearchEmptyProps) {
  const t = useWords();
  const navigate = useNavigate();
  const examples = [
    ["from:ana@example.com", t("who wrote; part of a name or an address is enough")],
    ["order:1042", t("an order’s number")],
    ['"lost in transit"', t("these words in this order")],
    ["ring -refund", t("without a word")],
    ["is:overdue assignee:me", t("how it stands, and whose it is")],
    ["tag:repair has:attachment", t("a tag; with files")],
    ["after:2026-05-01 before:2026-06-01", t("by the day of the newest message")],
  ] as const;
  return (
    <Box padding="400">
      <BlockStack gap="400">
        {hasLooked && (
          <Text as="p" variant="headingSm">
            {t("No ticket was found. Try fewer or shorter words, or look how a search is written.")}
          </Text>
        )}
        {recent.length > 0 && (
          <BlockStack gap="200">
            <Text as="h2" variant="headingSm">
              {t("You searched lately")}
            </Text>
            <ul className="loupe-search__recent">
              {recent.map((typed) => (
                <li key={typed}>
                  <Button onClick={() => navigate(`/app/search?q=${encodeURIComponent(typed)}`)}>
                    {typed}
                  </Button>
                </li>
              ))}
              <li>
                <Button variant="plain" onClick={onForget}>
                  {t("Forget these")}
                </Button>
              </li>
            </ul>
          </BlockStack>
        )}
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            {t("How to search")}
          </Text>
          <Text as="p">
            {t(
              "Type any words: of the mail, a name, an address, an order, a tracking number, a file or a tag. The beginning of a word is enough, and accents make no difference.",
            )}
          </Text>
          <List>
            {examples.map(([typed, words]) => (
              <List.Item key={typed}>
                <InlineCode>{typed}</InlineCode> {words}
              </List.Item>
            ))}
          </List>
        </BlockStack>
      </BlockStack>
    </Box>
  );
}
