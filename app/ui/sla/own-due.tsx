import { useState } from "react";
import { BlockStack, Button, FormLayout, Text, TextField } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type OwnDueProps = Pick<TicketActions, "ownDue" | "timeZone"> & {
  readonly locale: string;
  readonly disabled: boolean;
  readonly onSet: (until: string, reason: string) => void;
  readonly onRemove: () => void;
};

/** An agent's own due date, which beats the shop's targets until it is removed. */
export function OwnDue({ ownDue, timeZone, locale, disabled, onSet, onRemove }: OwnDueProps) {
  const t = useWords();
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  if (ownDue !== null)
    return (
      <BlockStack gap="100">
        <div className="loupe-between" data-test="own-due">
          <Text as="h3" fontWeight="medium">
            {t("Own due date")}
          </Text>
          <Button variant="plain" disabled={disabled} onClick={onRemove}>
            {t("Remove")}
          </Button>
        </div>
        <Text as="p">{fullTime(ownDue.at, { timeZone, locale })}</Text>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {t(ownDue.reason)}
        </Text>
      </BlockStack>
    );
  return (
    <details className="loupe-fold" data-test="own-due-form">
      <summary>{t("Set an own due date")}</summary>
      <FormLayout>
        <TextField
          label={t("Due")}
          type="datetime-local"
          autoComplete="off"
          value={until}
          onChange={setUntil}
          disabled={disabled}
          helpText={t("In {timeZone}. It beats the targets until it is removed.", { timeZone })}
        />
        <TextField
          label={t("Reason")}
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={setReason}
          disabled={disabled}
        />
        <Button
          disabled={disabled || until === "" || reason.trim() === ""}
          onClick={() => onSet(until, reason)}
        >
          {t("Set due date")}
        </Button>
      </FormLayout>
    </details>
  );
}
