import { useState } from "react";
import {
  BlockStack,
  Button,
  ButtonGroup,
  Checkbox,
  ChoiceList,
  InlineError,
  TextField,
} from "@shopify/polaris";
import { LONGEST_EXAMPLE_TITLE } from "#app/domain/review/example.ts";
import {
  LONGEST_REVIEW_NOTE,
  reviewQuestions,
  reviewQuestionWords,
  reviewScores,
  reviewScoreWords,
} from "#app/domain/review/review-form.ts";
import { useKeys } from "#app/ui/shared/use-keys.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type GivenReview = {
  readonly scores: Readonly<Record<string, number>>;
  readonly note: string;
  /** Null: it is no example. */
  readonly exampleTitle: string | null;
};

type ReviewFormProps = {
  readonly subject: string;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly hasNext: boolean;
  readonly onGive: (review: GivenReview) => void;
  readonly onSkip: () => void;
};

/** Four questions, each answered with one press, and a note. */
export function ReviewForm({ subject, busy, refusal, hasNext, onGive, onSkip }: ReviewFormProps) {
  const t = useWords();
  const [scores, setScores] = useState<Readonly<Record<string, number>>>({});
  const [note, setNote] = useState("");
  const [isExample, setIsExample] = useState(false);
  const [title, setTitle] = useState(subject.slice(0, LONGEST_EXAMPLE_TITLE));
  const isComplete = reviewQuestions.every((question) => scores[question] !== undefined);
  const give = () => onGive({ scores, note, exampleTitle: isExample ? title : null });
  useKeys([
    { key: "n", words: t("Next review, this one later"), run: onSkip, disabled: !hasNext || busy },
    { key: "Mod+Enter", words: t("Keep the review"), run: give, disabled: !isComplete || busy },
  ]);
  return (
    <form
      data-test="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && !busy) give();
      }}
    >
      <BlockStack gap="400">
        {reviewQuestions.map((question) => (
          <ChoiceList
            key={question}
            name={question}
            title={t(reviewQuestionWords[question])}
            choices={reviewScores.map((score) => ({
              label: t(reviewScoreWords[score]),
              value: String(score),
            }))}
            selected={scores[question] === undefined ? [] : [String(scores[question])]}
            onChange={([score]) =>
              setScores((before) => ({ ...before, [question]: Number(score) }))
            }
          />
        ))}
        <TextField
          label={t("Note for the agent")}
          autoComplete="off"
          multiline={3}
          maxLength={LONGEST_REVIEW_NOTE}
          value={note}
          onChange={setNote}
        />
        <Checkbox
          label={t("Keep it as an example for the team")}
          checked={isExample}
          onChange={setIsExample}
        />
        {isExample && (
          <TextField
            label={t("Title")}
            helpText={t("The customer’s name is masked here too.")}
            autoComplete="off"
            maxLength={LONGEST_EXAMPLE_TITLE}
            value={title}
            onChange={setTitle}
          />
        )}
        <div aria-live="polite">
          {refusal !== null && <InlineError message={refusal} fieldID="review-refusal" />}
        </div>
        <ButtonGroup>
          <Button submit variant="primary" disabled={!isComplete} loading={busy}>
            {t("Keep the review")}
          </Button>
          <Button variant="tertiary" disabled={!hasNext || busy} onClick={onSkip}>
            {t("Next, this one later")}
          </Button>
        </ButtonGroup>
      </BlockStack>
    </form>
  );
}
