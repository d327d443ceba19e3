import { Banner, BlockStack, Select, Text, TextField } from "@shopify/polaris";
import { overrideReasons, OWN_WORDS_CHARACTERS } from "#app/domain/proof/override-reasons.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** A type, not an interface: forms are submitted as records of strings. */
export type ReasonFields = {
  /** The key of a reason; empty while none is chosen. */
  readonly proofReason: string;
  readonly proofWords: string;
};

type ReasonQuestionProps = {
  /** What is asked, in a sentence or two. */
  readonly question: string;
  readonly given: ReasonFields;
  readonly disabled: boolean;
  readonly onChange: (given: ReasonFields) => void;
};

/** Asks why facts of an order may go to somebody who isn't proven: a short list, and words where the list has none. */
export function ReasonQuestion({ question, given, disabled, onChange }: ReasonQuestionProps) {
  const t = useWords();
  const ownWords = given.proofReason === "other";
  return (
    <div data-test="reason-question" role="alert">
      <Banner tone="warning">
        <BlockStack gap="300">
          <Text as="p" breakWord>
            {question}
          </Text>
          <Select
            label={t("Reason")}
            name="proofReason"
            options={[
              { label: t("Choose a reason"), value: "" },
              ...overrideReasons.map(({ key, words }) => ({ label: t(words), value: key })),
            ]}
            value={given.proofReason}
            disabled={disabled}
            onChange={(proofReason) => onChange({ ...given, proofReason })}
          />
          {given.proofReason !== "" && (
            <TextField
              label={ownWords ? t("What is the reason?") : t("Anything to add (optional)")}
              name="proofWords"
              autoComplete="off"
              maxLength={OWN_WORDS_CHARACTERS}
              value={given.proofWords}
              disabled={disabled}
              onChange={(proofWords) => onChange({ ...given, proofWords })}
            />
          )}
          <Text as="p" variant="bodySm" tone="subdued">
            {t("The reason is kept in the ticket’s history. You are asked once for this ticket.")}
          </Text>
        </BlockStack>
      </Banner>
    </div>
  );
}
