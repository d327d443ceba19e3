import { FormLayout, Select, TextField } from "@shopify/polaris";
import { LONGEST_REMEDY } from "#app/domain/complaint/answer-of-complaint.ts";
import { complaintOutcomes, complaintOutcomeWords } from "#app/domain/complaint/complaint.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type Outcome = { readonly outcome: string; readonly remedy: string };

type OutcomeFieldsProps = {
  readonly given: Outcome;
  readonly onChange: (outcome: Outcome) => void;
};

/** What came of a complaint, and what is done about it. */
export function OutcomeFields({ given, onChange }: OutcomeFieldsProps) {
  const t = useWords();
  return (
    <FormLayout>
      <Select
        label={t("What came of the complaint?")}
        options={[
          { label: t("Choose an outcome"), value: "", disabled: true },
          ...complaintOutcomes.map((one) => ({ label: t(complaintOutcomeWords[one]), value: one })),
        ]}
        value={given.outcome}
        onChange={(outcome) => onChange({ ...given, outcome })}
      />
      <TextField
        label={t("What is done about it?")}
        helpText={t("Such as a refund, a new item, or a change in how you work.")}
        autoComplete="off"
        multiline={2}
        maxLength={LONGEST_REMEDY}
        value={given.remedy}
        onChange={(remedy) => onChange({ ...given, remedy })}
      />
    </FormLayout>
  );
}
