import { Checkbox, FormLayout, Select, TextField } from "@shopify/polaris";
import type { ActionField, FieldProblem, FieldValues } from "#app/domain/action/action-field.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ActionFieldsProps = {
  readonly fields: readonly ActionField[];
  readonly values: FieldValues;
  readonly problems: readonly FieldProblem[];
  readonly disabled: boolean;
  readonly onChange: (name: string, value: string) => void;
};

/** The fields of an action's form, each with what Shopify or we have against it. */
export const ActionFields = ({ fields, ...rest }: ActionFieldsProps) => (
  <FormLayout>
    {fields.map((field) => (
      <Field key={field.name} field={field} {...rest} />
    ))}
  </FormLayout>
);

function Field(props: Omit<ActionFieldsProps, "fields"> & { readonly field: ActionField }) {
  const t = useWords();
  const { field, values, problems, disabled, onChange } = props;
  const { name, label } = field;
  const error = problems.find((one) => one.field === name)?.message;
  const shared = {
    name,
    label: t(label),
    disabled,
    ...(error === undefined ? {} : { error: t(error) }),
    ...(field.help === undefined ? {} : { helpText: t(field.help) }),
  };
  const value = values[name] ?? "";
  const change = (next: string) => onChange(name, next);
  switch (field.kind) {
    case "text":
      return (
        <TextField
          {...shared}
          autoComplete="off"
          value={value}
          maxLength={field.longest}
          {...(field.lines === undefined ? {} : { multiline: field.lines })}
          onChange={change}
        />
      );
    case "money":
      return (
        <TextField
          {...shared}
          autoComplete="off"
          inputMode="decimal"
          value={value}
          suffix={field.currency}
          onChange={change}
        />
      );
    case "quantity":
      return (
        <TextField
          {...shared}
          autoComplete="off"
          type="integer"
          min={0}
          max={field.most}
          value={value}
          onChange={change}
        />
      );
    case "choice":
      return (
        <Select
          {...shared}
          options={[
            ...(value === "" ? [{ label: t("Choose"), value: "", disabled: true }] : []),
            ...field.options.map((option) => ({ value: option.value, label: t(option.label) })),
          ]}
          value={value}
          onChange={change}
        />
      );
    case "check":
      return (
        <Checkbox
          {...shared}
          checked={value === "yes"}
          onChange={(checked) => change(checked ? "yes" : "")}
        />
      );
  }
}
