import { Modal, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import type { BulkDialogProps } from "./bulk-dialog-props.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { SnoozeDialog } from "./snooze-dialog.tsx";
import { TagDialog } from "./tag-dialog.tsx";

/** Asks what a change of many still needs to know. */
export function BulkDialog(props: BulkDialogProps) {
  switch (props.ask) {
    case "assign":
      return <AssignDialog {...props} />;
    case "tag":
      return <TagDialog {...props} />;
    case "snooze":
      return <SnoozeDialog {...props} />;
    case "reason":
      return <CloseDialog {...props} />;
    default:
      return <SureDialog {...props} kind={props.ask} />;
  }
}

/** Before many tickets are closed or called spam. */
function SureDialog({
  kind,
  count,
  onStep,
  onBack,
}: BulkDialogProps & { readonly kind: "close" | "spam" | "not-spam" }) {
  const t = useWords();
  const all = count === null;
  const title = {
    close: all
      ? t("Close all tickets of this view?")
      : t("Close {count, plural, one {# ticket} other {# tickets}}?", { count }),
    spam: all
      ? t("Mark all tickets of this view as spam?")
      : t("Mark {count, plural, one {# ticket} other {# tickets}} as spam?", { count }),
    "not-spam": all
      ? t("Say of all tickets of this view that they are no spam?")
      : t("Say of {count, plural, one {# ticket} other {# tickets}} that they are no spam?", {
          count,
        }),
  }[kind];
  return (
    <Modal
      open
      title={title}
      onClose={onBack}
      primaryAction={{
        content: { close: t("Close"), spam: t("Mark as spam"), "not-spam": t("No spam") }[kind],
        onAction: () => onStep(kind === "close" ? { kind, reason: "", cause: "" } : { kind }),
      }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <Text as="p">{t("It can be undone for ten minutes.")}</Text>
      </Modal.Section>
    </Modal>
  );
}
