import { BlockStack, Card, FormLayout, Select, Text } from "@shopify/polaris";
import { ASSIGN_TO_SENDER, type ReplyActions } from "#app/domain/reply/reply-actions.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { TagField } from "#app/ui/ticket/tag-field.tsx";

type ActionFieldsProps = {
  readonly actions: ReplyActions;
  readonly tags: readonly string[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly disabled: boolean;
  readonly onChange: (actions: ReplyActions) => void;
};

/** What a reply does to its ticket when it is sent. */
export function ActionFields({ actions, tags, staff, disabled, onChange }: ActionFieldsProps) {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("When it is sent")}
          </Text>
          <Text as="p" tone="subdued">
            {t("Whoever uses the reply sees this beside it, and can strike it.")}
          </Text>
        </BlockStack>
        <TagField
          tags={actions.tags}
          known={tags}
          disabled={disabled}
          onAdd={(name) => onChange({ ...actions, tags: [...new Set([...actions.tags, name])] })}
          onRemove={(name) =>
            onChange({ ...actions, tags: actions.tags.filter((tag) => tag !== name) })
          }
        />
        <FormLayout>
          <Select
            label={t("Status")}
            options={[
              { value: "", label: t("Leave it as it is") },
              { value: "open", label: t("Open") },
              { value: "waiting", label: t("Waiting for the customer") },
              { value: "resolved", label: t("Resolved") },
              { value: "closed", label: t("Closed") },
            ]}
            value={actions.status ?? ""}
            disabled={disabled}
            onChange={(value) =>
              onChange({ ...actions, status: ticketStatuses.find((one) => one === value) ?? null })
            }
          />
          <Select
            label={t("Assign to")}
            options={[
              { value: "", label: t("Leave it with whom it is") },
              { value: ASSIGN_TO_SENDER, label: t("Whoever sends the reply") },
              ...staff.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={actions.assignee ?? ""}
            disabled={disabled}
            onChange={(value) => onChange({ ...actions, assignee: value === "" ? null : value })}
          />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}
