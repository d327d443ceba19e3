import { useState } from "react";
import { ActionList, Badge, Button, Popover, Text } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type { TriageReasons } from "#app/domain/ticket/triage-reasons.ts";
import { categories, categoryWords, isCategory } from "#app/domain/triage/category.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { StepProps } from "./ticket-step.ts";

type TriageChoiceProps = Omit<StepProps, "answer"> & {
  readonly actions: Pick<TicketActions, "category" | "urgency">;
  readonly triage: TriageReasons;
};

/** What a ticket is about and how urgent it is, why, and how to say otherwise. */
export function TriageChoice({ actions, triage, busy, disabledReason, onStep }: TriageChoiceProps) {
  const t = useWords();
  const { category, urgency } = actions;
  const [isOpen, setIsOpen] = useState(false);
  const disabled = busy || disabledReason !== null;
  const isUrgent = urgency === "urgent";
  return (
    <div className="loupe-clock" data-test="triage" data-category={category} data-urgency={urgency}>
      <div className="loupe-between">
        <Popover
          active={isOpen}
          onClose={() => setIsOpen(false)}
          activator={
            <Button
              disclosure
              size="slim"
              disabled={disabled}
              accessibilityLabel={t("Category: {words}. Change it", {
                words: t(wordsOf(category)),
              })}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t(wordsOf(category))}
            </Button>
          }
        >
          <ActionList
            actionRole="menuitem"
            items={categories.map((one) => ({
              content: t(categoryWords[one]),
              active: one === category,
              onAction: () => {
                setIsOpen(false);
                if (one !== category) onStep({ intent: "correct-triage", category: one });
              },
            }))}
          />
        </Popover>
        <Badge tone={isUrgent ? "attention" : undefined}>
          {isUrgent ? t("Urgent") : t("General")}
        </Badge>
      </div>
      <Button
        variant="plain"
        textAlign="left"
        disabled={disabled}
        onClick={() =>
          onStep({ intent: "correct-triage", urgency: isUrgent ? "general" : "urgent" })
        }
      >
        {isUrgent ? t("This is not urgent") : t("This is urgent")}
      </Button>
      {triage.reasons.length > 0 && (
        <details className="loupe-why">
          <summary>{t("Why?")}</summary>
          <ul className="loupe-reasons">
            {triage.reasons.map((reason, index) => (
              <li key={index}>
                <Text as="span" variant="bodySm" breakWord>
                  {t(reason)}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      {triage.correctedBy !== null && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t("Corrected by {correctedBy}", { correctedBy: triage.correctedBy })}
        </Text>
      )}
    </div>
  );
}

const wordsOf = (category: string): string =>
  isCategory(category) ? categoryWords[category] : category;
