import { Banner, BlockStack, Text, TextField } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

type OverrideQuestionProps = {
  readonly question: string;
  readonly reason: string;
  readonly disabled: boolean;
  readonly onChange: (reason: string) => void;
};

/** As many as the server takes. */
const MOST_CHARACTERS = 500;

/** Asks why a reply goes although a check blocks it. */
export function OverrideQuestion({ question, reason, disabled, onChange }: OverrideQuestionProps) {
  const t = useWords();
  return (
    <div data-test="override-question" role="alert">
      <Banner tone="critical">
        <BlockStack gap="300">
          <Text as="p" breakWord>
            {question}
          </Text>
          <TextField
            label={t("Why it goes all the same")}
            name="overrideReason"
            autoComplete="off"
            maxLength={MOST_CHARACTERS}
            value={reason}
            disabled={disabled}
            onChange={onChange}
            helpText={t("The reason is kept in the ticket’s history.")}
          />
        </BlockStack>
      </Banner>
    </div>
  );
}
