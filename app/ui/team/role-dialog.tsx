import { BlockStack, ChoiceList, InlineError, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { roles, type Role } from "#app/domain/shop/role.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { roleHelp, roleName } from "./role-words.ts";

type RoleDialogProps = {
  readonly name: string;
  readonly role: Role;
  /** Tickets that would be nobody's if they answered no more customers. */
  readonly tickets: number;
  /** The reader's own role. */
  readonly isOwn: boolean;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSave: (role: Role) => void;
  readonly onBack: () => void;
};

const FIELD_ID = "team-role";

/** What somebody of the staff may do from now on, with what that does at once. */
export function RoleDialog(props: RoleDialogProps) {
  const { name, role, tickets, isOwn, busy, refusal, onSave, onBack } = props;
  const t = useWords();
  const [chosen, setChosen] = useState<Role>(role);
  const losesTickets = tickets > 0 && (chosen === "read-only" || chosen === "blocked");
  return (
    <Modal
      open
      title={t("What may {name} do?", { name })}
      onClose={onBack}
      primaryAction={{
        content: chosen === "blocked" ? t("Block") : t("Save"),
        destructive: chosen === "blocked",
        disabled: chosen === role,
        loading: busy,
        onAction: () => onSave(chosen),
      }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <ChoiceList
            title={t("Role")}
            titleHidden
            choices={roles.map((value) => ({
              value,
              label: roleName(t, value),
              helpText: roleHelp(t, value),
            }))}
            selected={[chosen]}
            onChange={(selected) => {
              const next = roles.find((value) => value === selected[0]);
              if (next) setChosen(next);
            }}
          />
          {losesTickets && (
            <Text as="p" tone="caution">
              {t(
                "{count, plural, one {# ticket of theirs becomes nobody’s} other {# tickets of theirs become nobody’s}}, for the others to take.",
                { count: tickets },
              )}
            </Text>
          )}
          {isOwn && role === "owner" && chosen !== "owner" && (
            <Text as="p" tone="caution">
              {t("You will no longer see the settings. Only another owner can give this back.")}
            </Text>
          )}
          {refusal !== null && <InlineError message={refusal} fieldID={FIELD_ID} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
