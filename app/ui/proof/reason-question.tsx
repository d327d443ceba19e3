import { Banner, BlockStack, Select, Text, TextField } from "@shopify/polaris";
import { overrideReasons, OWN_WORDS_CHARACTERS } from "#app/domain/proof/override-reasons.ts";

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

const choices = [
  { label: "Choose a reason", value: "" },
  ...overrideReasons.map(({ key, words }) => ({ label: words, value: key })),
];

/** Asks why facts of an order may go to somebody who isn't proven: a short list, and words where the list has none. */
export function ReasonQuestion({ question, given, disabled, onChange }: ReasonQuestionProps) {
  const ownWords = given.proofReason === "other";
  return (
    <div data-test="reason-question" role="alert">
      <Banner tone="warning">
        <BlockStack gap="300">
          <Text as="p" breakWord>
            {question}
          </Text>
          <Select
            label="Reason"
            name="proofReason"
            options={choices}
            value={given.proofReason}
            disabled={disabled}
            onChange={(proofReason) => onChange({ ...given, proofReason })}
          />
          {given.proofReason !== "" && (
            <TextField
              label={ownWords ? "What is the reason?" : "Anything to add (optional)"}
              name="proofWords"
              autoComplete="off"
              maxLength={OWN_WORDS_CHARACTERS}
              value={given.proofWords}
              disabled={disabled}
              onChange={(proofWords) => onChange({ ...given, proofWords })}
            />
          )}
          <Text as="p" variant="bodySm" tone="subdued">
            The reason is kept in the ticket’s history. You are asked once for this ticket.
          </Text>
        </BlockStack>
      </Banner>
    </div>
  );
}
