import { useState } from "react";
import { BlockStack, Button, FormLayout, Text, TextField } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { StepProps } from "./ticket-step.ts";

type InvestigationChoiceProps = Omit<StepProps, "answer"> & {
  readonly actions: Pick<TicketActions, "investigating" | "hearBy" | "timeZone">;
  readonly locale: string;
};

/** What is looked into, and by when the customer hears of it. */
export function InvestigationChoice(props: InvestigationChoiceProps) {
  const t = useWords();
  const { actions, locale, busy, disabledReason, onStep } = props;
  const { investigating, hearBy, timeZone } = actions;
  const [what, setWhat] = useState("");
  const [until, setUntil] = useState("");
  const disabled = busy || disabledReason !== null;
  if (investigating !== null)
    return (
      <BlockStack gap="100">
        <div className="loupe-between" data-test="investigating">
          <Text as="span" fontWeight="medium">
            {t("Under investigation")}
          </Text>
          <Button
            variant="plain"
            disabled={disabled}
            onClick={() => onStep({ intent: "end-investigation" })}
          >
            {t("End")}
          </Button>
        </div>
        <Text as="p" breakWord>
          {investigating.what}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {t("The customer hears by {until} · Begun by {by}", {
            until: fullTime(investigating.until, { timeZone, locale }),
            by: investigating.by,
          })}
        </Text>
      </BlockStack>
    );
  return (
    <details className="loupe-fold" data-test="investigate">
      <summary>{t("Put under investigation")}</summary>
      <FormLayout>
        <TextField
          label={t("What is looked into?")}
          autoComplete="off"
          maxLength={500}
          value={what}
          onChange={setWhat}
          disabled={disabled}
        />
        <TextField
          label={t("The customer hears by")}
          type="datetime-local"
          autoComplete="off"
          value={until}
          onChange={setUntil}
          disabled={disabled}
          helpText={t("In {timeZone}. Left empty: {hearBy}.", {
            timeZone,
            hearBy: fullTime(hearBy, { timeZone, locale }),
          })}
        />
        <Button
          disabled={disabled || what.trim() === ""}
          onClick={() => onStep({ intent: "investigate", what, until })}
        >
          {t("Investigate")}
        </Button>
      </FormLayout>
    </details>
  );
}
