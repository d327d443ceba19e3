import { Tag, Text } from "@shopify/polaris";
import {
  ASSIGN_TO_SENDER,
  doesNothing,
  type ReplyActions,
} from "#app/domain/reply/reply-actions.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ReplyActionChipsProps = {
  readonly actions: ReplyActions;
  /** Names of the staff by id. */
  readonly members: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onChange: (actions: ReplyActions) => void;
};

/** What sending does to the ticket, each to strike. */
export function ReplyActionChips({ actions, members, disabled, onChange }: ReplyActionChipsProps) {
  const t = useWords();
  if (doesNothing(actions)) return null;
  const { tags, status, assignee } = actions;
  const statusWords = {
    open: t("Set to open"),
    waiting: t("Set to waiting for the customer"),
    resolved: t("Set to resolved"),
    closed: t("Set to closed"),
  };
  const chips = [
    ...tags.map((tag) => ({
      key: `tag ${tag}`,
      words: t("Tag “{tag}”", { tag }),
      without: { ...actions, tags: tags.filter((one) => one !== tag) },
    })),
    ...(status === null
      ? []
      : [{ key: "status", words: statusWords[status], without: { ...actions, status: null } }]),
    ...(assignee === null
      ? []
      : [
          {
            key: "assignee",
            words:
              assignee === ASSIGN_TO_SENDER
                ? t("Assign to you")
                : t("Assign to {name}", { name: members[assignee] ?? t("a colleague") }),
            without: { ...actions, assignee: null },
          },
        ]),
  ];
  return (
    <div
      className="loupe-reply-actions"
      role="group"
      aria-label={t("When it is sent")}
      data-test="reply-actions"
    >
      <Text as="span" variant="bodySm" tone="subdued">
        {t("When it is sent:")}
      </Text>
      {chips.map(({ key, words, without }) => (
        <Tag
          key={key}
          disabled={disabled}
          accessibilityLabel={t("Don’t do this: {what}", { what: words })}
          onRemove={() => onChange(without)}
        >
          {words}
        </Tag>
      ))}
    </div>
  );
}
