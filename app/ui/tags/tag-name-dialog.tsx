import { Text } from "@shopify/polaris";
import { LONGEST_TAG } from "#app/domain/ticket/tag-name.ts";
import { NameDialog } from "#app/ui/shared/name-dialog.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type TagNameDialogProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSave: (name: string) => void;
  readonly onBack: () => void;
};

/** Another name for a tag. */
export function TagNameDialog(props: TagNameDialogProps) {
  const t = useWords();
  return (
    <NameDialog
      {...props}
      title={t("Rename “{name}”", { name: props.name })}
      longest={LONGEST_TAG}
      leave={t("Cancel")}
      mayKeep={false}
    >
      <Text as="p" tone="subdued">
        {t(
          "Every ticket with it shows the new name; saved views and saved replies follow. Histories keep the name of their day.",
        )}
      </Text>
    </NameDialog>
  );
}
