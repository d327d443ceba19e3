import { BlockStack, Button, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import type { RuleAction } from "#app/domain/rule/rule.ts";
import type { MemberId, SavedReplyId } from "#app/domain/shared/ids.ts";
import { snoozePresetKeys } from "#app/domain/ticket/snooze-presets.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";
import { categories, categoryWords } from "#app/domain/triage/category.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { actionKindWords, snoozeWords } from "./action-words.ts";
import { statusWords } from "./field-words.ts";
import { ListField } from "./list-field.tsx";
import type { RuleChoicesShown } from "./rule-choices-shown.ts";

/** What it does until somebody says with whom or what. */
const fresh: Readonly<Record<RuleAction["kind"], RuleAction>> = {
  tag: { kind: "tag", tags: [] },
  untag: { kind: "untag", tags: [] },
  assign: { kind: "assign", to: "" as MemberId },
  "take-turns": { kind: "take-turns" },
  urgency: { kind: "urgency", to: "urgent" },
  category: { kind: "category", to: "order_support" },
  status: { kind: "status", to: "open" },
  snooze: { kind: "snooze", until: "next-day" },
  note: { kind: "note", text: "" },
  follow: { kind: "follow", memberId: "" as MemberId },
  reply: { kind: "reply", savedReplyId: "" as SavedReplyId },
  stop: { kind: "stop" },
};

const kinds = Object.keys(fresh) as readonly RuleAction["kind"][];

type ActionListProps = {
  readonly actions: readonly RuleAction[];
  readonly choices: RuleChoicesShown;
  readonly disabled: boolean;
  readonly onChange: (actions: readonly RuleAction[]) => void;
};

/** What the rule does, one thing after the other. */
export function ActionList({ actions, choices, disabled, onChange }: ActionListProps) {
  const t = useWords();
  return (
    <BlockStack gap="300">
      {actions.map((action, index) => {
        const replace = (next: RuleAction) =>
          onChange(actions.map((one, at) => (at === index ? next : one)));
        return (
          <div key={index} className="loupe-rule-row" data-test="rule-action">
            <div className="loupe-rule-pick">
              <Select
                label={t("Action")}
                labelHidden
                options={kinds.map((value) => ({ value, label: actionKindWords(t, value) }))}
                value={action.kind}
                disabled={disabled}
                onChange={(value) => {
                  const kind = kinds.find((one) => one === value);
                  if (kind) replace(fresh[kind]);
                }}
              />
            </div>
            <div className="loupe-rule-value">
              <ActionField
                action={action}
                choices={choices}
                disabled={disabled}
                onChange={replace}
              />
            </div>
            <Button
              icon={DeleteIcon}
              variant="tertiary"
              accessibilityLabel={t("Remove action: {action}", {
                action: actionKindWords(t, action.kind),
              })}
              disabled={disabled}
              onClick={() => onChange(actions.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <InlineStack>
        <Button disabled={disabled} onClick={() => onChange([...actions, fresh.tag])}>
          {t("Add action")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

type ActionFieldProps = Pick<ActionListProps, "choices" | "disabled"> & {
  readonly action: RuleAction;
  readonly onChange: (action: RuleAction) => void;
};

function ActionField({ action, choices, disabled, onChange }: ActionFieldProps) {
  const t = useWords();
  const label = actionKindWords(t, action.kind);
  const common = { label, labelHidden: true, disabled };
  const nobodyYet = { value: "", label: t("Choose…") };
  switch (action.kind) {
    case "assign":
    case "follow": {
      const isOwner = action.kind === "assign";
      const members = choices.members.filter(({ canOwn }) => !isOwner || canOwn);
      return (
        <Select
          {...common}
          options={[nobodyYet, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
          value={isOwner ? action.to : action.memberId}
          onChange={(value) => {
            const id = value as MemberId;
            onChange(isOwner ? { kind: "assign", to: id } : { kind: "follow", memberId: id });
          }}
        />
      );
    }
    case "tag":
    case "untag":
      return (
        <ListField
          {...common}
          helpText={t("Apart by commas. A tag that is not there yet is made.")}
          values={action.tags}
          onChange={(tags) => onChange({ ...action, tags })}
        />
      );
    case "urgency":
      return (
        <Select
          {...common}
          options={[
            { value: "urgent", label: t("Urgent") },
            { value: "general", label: t("General") },
          ]}
          value={action.to}
          onChange={(value) =>
            onChange({ kind: "urgency", to: value === "urgent" ? "urgent" : "general" })
          }
        />
      );
    case "category":
      return (
        <Select
          {...common}
          options={categories.map((value) => ({ value, label: t(categoryWords[value]) }))}
          value={action.to}
          onChange={(value) => {
            const to = categories.find((one) => one === value);
            if (to) onChange({ kind: "category", to });
          }}
        />
      );
    case "status":
      return (
        <Select
          {...common}
          helpText={t("A ticket with an unanswered message stays open.")}
          options={ticketStatuses.map((value) => ({ value, label: statusWords(t, value) }))}
          value={action.to}
          onChange={(value) => {
            const to = ticketStatuses.find((one) => one === value);
            if (to) onChange({ kind: "status", to });
          }}
        />
      );
    case "snooze":
      return (
        <Select
          {...common}
          options={snoozePresetKeys.map((value) => ({ value, label: snoozeWords(t, value) }))}
          value={action.until}
          onChange={(value) => {
            const until = snoozePresetKeys.find((one) => one === value);
            if (until) onChange({ kind: "snooze", until });
          }}
        />
      );
    case "note":
      return (
        <TextField
          {...common}
          multiline={3}
          maxLength={20_000}
          autoComplete="off"
          value={action.text}
          onChange={(text) => onChange({ kind: "note", text })}
        />
      );
    case "reply":
      return (
        <Select
          {...common}
          helpText={t(
            "Only to proven or known senders, never to automatic mail, and at most one automatic mail a day to an address, acknowledgements included. It meets no target.",
          )}
          options={[
            nobodyYet,
            ...choices.savedReplies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={action.savedReplyId}
          onChange={(value) => onChange({ kind: "reply", savedReplyId: value as SavedReplyId })}
        />
      );
    case "take-turns":
      return (
        <Text as="p" tone="subdued">
          {t("A ticket that is nobody’s goes to whoever is here and had none the longest.")}
        </Text>
      );
    case "stop":
      return null;
  }
}
