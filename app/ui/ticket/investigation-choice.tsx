import { useState } from "react";
import { BlockStack, Button, FormLayout, Text, TextField } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import type { StepProps } from "./ticket-step.ts";

type InvestigationChoiceProps = Omit<StepProps, "answer"> & {
  readonly actions: Pick<TicketActions, "investigating" | "hearBy" | "timeZone">;
  readonly locale: string;
};

/** What is looked into, and by when the customer hears of it. */
export function InvestigationChoice(props: InvestigationChoiceProps) {
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
            Under investigation
          </Text>
          <Button
            variant="plain"
            disabled={disabled}
            onClick={() => onStep({ intent: "end-investigation" })}
          >
            End
          </Button>
        </div>
        <Text as="p" breakWord>
          {investigating.what}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          The customer hears by {fullTime(investigating.until, { timeZone, locale })} · Begun by{" "}
          {investigating.by}
        </Text>
      </BlockStack>
    );
  return (
    <details className="loupe-fold" data-test="investigate">
      <summary>Put under investigation</summary>
      <FormLayout>
        <TextField
          label="What is looked into?"
          autoComplete="off"
          maxLength={500}
          value={what}
          onChange={setWhat}
          disabled={disabled}
        />
        <TextField
          label="The customer hears by"
          type="datetime-local"
          autoComplete="off"
          value={until}
          onChange={setUntil}
          disabled={disabled}
          helpText={`In ${timeZone}. Left empty: ${fullTime(hearBy, { timeZone, locale })}.`}
        />
        <Button
          disabled={disabled || what.trim() === ""}
          onClick={() => onStep({ intent: "investigate", what, until })}
        >
          Investigate
        </Button>
      </FormLayout>
    </details>
  );
}
