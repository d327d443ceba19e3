import { Button, Select } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import {
  fieldOf,
  isRuleField,
  opsOf,
  ruleFieldNames,
  ruleOps,
  type RuleFieldName,
} from "#app/domain/rule/rule-field.ts";
import type { RuleCondition } from "#app/domain/rule/rule.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { fieldWords, opWords, type RuleNames } from "./field-words.ts";
import { ValueField } from "./value-field.tsx";

/** A condition about this, still without a value. */
export function aCondition(field: RuleFieldName): RuleCondition {
  const { kind } = fieldOf(field);
  return { field, op: opsOf[kind][0] ?? "is", values: kind === "flag" ? ["yes"] : [] };
}

type ConditionRowProps = {
  readonly condition: RuleCondition;
  readonly names: RuleNames;
  readonly currency: string;
  readonly disabled: boolean;
  readonly onChange: (condition: RuleCondition) => void;
  readonly onRemove: () => void;
};

/** What it is about, in which way, and with what it is compared. */
export function ConditionRow(props: ConditionRowProps) {
  const { condition, names, currency, disabled, onChange, onRemove } = props;
  const t = useWords();
  const { kind } = fieldOf(condition.field);
  const optionsAbout = (about: "ticket" | "sender" | "order") =>
    ruleFieldNames
      .filter((name) => fieldOf(name).about === about)
      .map((value) => ({ value, label: fieldWords(t, value) }));
  return (
    <div className="loupe-rule-row" data-test="rule-condition">
      <div className="loupe-rule-pick">
        <Select
          label={t("Condition")}
          labelHidden
          options={[
            { title: t("Ticket"), options: optionsAbout("ticket") },
            { title: t("Sender"), options: optionsAbout("sender") },
            { title: t("Order"), options: optionsAbout("order") },
          ]}
          value={condition.field}
          disabled={disabled}
          onChange={(value) => isRuleField(value) && onChange(aCondition(value))}
        />
      </div>
      {kind !== "flag" && (
        <div className="loupe-rule-op">
          <Select
            label={t("Comparison")}
            labelHidden
            options={opsOf[kind].map((value) => ({ value, label: opWords(t, value) }))}
            value={condition.op}
            disabled={disabled}
            onChange={(value) => {
              const op = ruleOps.find((one) => one === value);
              if (op) onChange({ ...condition, op });
            }}
          />
        </div>
      )}
      <div className="loupe-rule-value">
        <ValueField
          condition={condition}
          names={names}
          currency={currency}
          disabled={disabled}
          onChange={(values) => onChange({ ...condition, values })}
        />
      </div>
      <Button
        icon={DeleteIcon}
        variant="tertiary"
        accessibilityLabel={t("Remove condition: {field}", {
          field: fieldWords(t, condition.field),
        })}
        disabled={disabled}
        onClick={onRemove}
      />
    </div>
  );
}
