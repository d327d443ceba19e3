import { BlockStack, Card, Select, Text, TextField } from "@shopify/polaris";
import { mayBeAbsent, type TargetField } from "#app/domain/sla/policy-form.ts";
import type { TargetUnit } from "#app/domain/sla/target.ts";
import type { PolicyFieldsProps } from "./policy-fields.ts";

const units = [
  { value: "business day", label: "business days" },
  { value: "business hour", label: "business hours" },
  { value: "business minute", label: "business minutes" },
  { value: "hour", label: "hours, day and night" },
] as const satisfies readonly { value: TargetUnit; label: string }[];

type Row = { readonly field: TargetField; readonly label: string };

const groups: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  { title: "General mail", rows: rowsOf("general") },
  { title: "Urgent mail", rows: rowsOf("urgent") },
  {
    title: "While something is looked into",
    rows: [{ field: "update", label: "Word to the customer every" }],
  },
];

function rowsOf(urgency: "general" | "urgent"): readonly Row[] {
  return [
    { field: `${urgency}.first-reply`, label: "First reply within" },
    { field: `${urgency}.next-reply`, label: "Each further reply within" },
    { field: `${urgency}.resolution`, label: "Resolved within" },
  ];
}

/** How fast the shop wants to answer. */
export const TargetsCard = (props: PolicyFieldsProps) => (
  <Card>
    <BlockStack gap="400">
      <Text as="h2" variant="headingSm">
        Targets
      </Text>
      {groups.map(({ title, rows }) => (
        <BlockStack gap="200" key={title}>
          <Text as="h3" variant="headingXs">
            {title}
          </Text>
          {rows.map((row) => (
            <TargetRow key={row.field} {...props} {...row} group={title} />
          ))}
        </BlockStack>
      ))}
    </BlockStack>
  </Card>
);

type TargetRowProps = PolicyFieldsProps & Row & { readonly group: string };

function TargetRow({ form, errors, change, field, label, group }: TargetRowProps) {
  const target = form.targets[field];
  const set = (changed: Partial<typeof target>) =>
    change({ targets: { ...form.targets, [field]: { ...target, ...changed } } });
  return (
    <div className="loupe-target" data-test={`target-${field}`}>
      <TextField
        label={label}
        id={`target-${field}`}
        autoComplete="off"
        inputMode="numeric"
        value={target.amount}
        placeholder={mayBeAbsent(field) ? "No target" : ""}
        error={errors[`targets.${field}`] ?? false}
        onChange={(amount) => set({ amount })}
      />
      <Select
        label={`Unit of “${label}” for ${group.toLowerCase()}`}
        labelHidden
        options={[...units]}
        value={target.unit}
        onChange={(chosen) =>
          set({ unit: units.find(({ value }) => value === chosen)?.value ?? target.unit })
        }
      />
    </div>
  );
}
