import { ActionList, Button, Popover } from "@shopify/polaris";
import { useState } from "react";
import {
  variableNames,
  variableWords,
  type VariableName,
} from "#app/domain/reply/variable/variable-names.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type VariableMenuProps = {
  readonly disabled: boolean;
  readonly onChoose: (name: VariableName) => void;
};

/** All variables that there are, by what they tell of. */
export function VariableMenu({ disabled, onChoose }: VariableMenuProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const groups = [
    { title: t("Customer"), about: ["customer"] },
    { title: t("Order"), about: ["order"] },
    { title: t("Delivery"), about: ["tracking", "delivery"] },
    { title: t("Refund"), about: ["refund"] },
    { title: t("Ticket and shop"), about: ["ticket", "agent", "shop", "next_business_day"] },
  ];
  return (
    <Popover
      active={isOpen}
      onClose={() => setOpen(false)}
      preferredAlignment="left"
      activator={
        <span data-test="insert-variable">
          <Button
            size="slim"
            disclosure
            disabled={disabled}
            ariaExpanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t("Insert a variable")}
          </Button>
        </span>
      }
    >
      <ActionList
        actionRole="menuitem"
        sections={groups.map(({ title, about }) => ({
          title,
          items: variableNames
            .filter((name) => about.includes(name.split(".")[0] ?? ""))
            .map((name) => ({
              id: name,
              content: t(variableWords[name]),
              onAction: () => {
                setOpen(false);
                onChoose(name);
              },
            })),
        }))}
      />
    </Popover>
  );
}
