import { Checkbox, InlineStack, Select, TextField } from "@shopify/polaris";
import { fieldOf, flags, NOBODY } from "#app/domain/rule/rule-field.ts";
import type { RuleCondition } from "#app/domain/rule/rule.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { fieldWords, valueWords, type RuleNames } from "./field-words.ts";
import { ListField } from "./list-field.tsx";

type ValueFieldProps = {
  readonly condition: RuleCondition;
  readonly names: RuleNames;
  readonly currency: string;
  readonly disabled: boolean;
  readonly onChange: (values: readonly string[]) => void;
};

/** What a condition compares with, by the kind of what it is about. */
export function ValueField({ condition, names, currency, disabled, onChange }: ValueFieldProps) {
  const t = useWords();
  const { field, values } = condition;
  const label = fieldWords(t, field);
  const { kind, values: choices = [] } = fieldOf(field);
  switch (kind) {
    case "choice":
    case "member": {
      const all = kind === "choice" ? choices : [NOBODY, ...names.members.map(({ id }) => id)];
      return (
        <fieldset className="loupe-rule-choices">
          <legend className="loupe-rule-hidden">{label}</legend>
          <InlineStack gap="300" wrap>
            {all.map((value) => (
              <Checkbox
                key={value}
                label={valueWords(t, field, value, names)}
                checked={values.includes(value)}
                disabled={disabled}
                onChange={(isOn) =>
                  onChange(isOn ? [...values, value] : values.filter((one) => one !== value))
                }
              />
            ))}
          </InlineStack>
        </fieldset>
      );
    }
    case "flag":
      return (
        <Select
          label={label}
          labelHidden
          options={flags.map((value) => ({ value, label: valueWords(t, field, value, names) }))}
          value={values[0] ?? "yes"}
          disabled={disabled}
          onChange={(value) => onChange([value])}
        />
      );
    case "number":
      return (
        <TextField
          label={label}
          labelHidden
          type="number"
          min={0}
          inputMode="decimal"
          autoComplete="off"
          value={values[0] ?? ""}
          disabled={disabled}
          {...(field === "order-total" ? { suffix: currency } : {})}
          onChange={(value) => onChange(value === "" ? [] : [value])}
        />
      );
    case "tags":
    case "words":
    case "address":
      return (
        <ListField
          label={label}
          labelHidden
          helpText={
            kind === "address"
              ? t("Apart by commas. For a whole domain, write @example.com.")
              : t("Apart by commas: any one of them will do.")
          }
          values={values}
          disabled={disabled}
          onChange={onChange}
        />
      );
  }
}
