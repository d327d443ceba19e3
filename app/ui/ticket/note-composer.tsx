import { useEffect, useState } from "react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import type { TeamMember } from "#app/domain/ticket/team-member.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { NotesSlot } from "./desk-step.ts";
import { MentionField } from "./mention-field.tsx";
import { keepNoteDraft, readNoteDraft } from "./note-drafts.ts";

/** Goes there when somebody opens it. */
const NOTE_FIELD = "loupe-note";

type NoteComposerProps = {
  readonly ticketId: string;
  readonly members: readonly TeamMember[];
  readonly notes: NotesSlot;
  readonly disabledReason: string | null;
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
};

/** Writes what only staff sees; closed until somebody wants to. */
export function NoteComposer(props: NoteComposerProps) {
  const { ticketId, members, notes, disabledReason, isOpen, onToggle } = props;
  const t = useWords();
  const [text, setText] = useState(() => readNoteDraft(ticketId));
  const { written } = notes;
  const [seen, setSeen] = useState(written);
  if (seen !== written) {
    setSeen(written);
    setText("");
  }
  useEffect(() => keepNoteDraft(ticketId, text), [ticketId, text]);
  useEffect(() => {
    if (isOpen) document.getElementById(NOTE_FIELD)?.focus();
  }, [isOpen]);
  if (disabledReason !== null) return null;
  if (!isOpen)
    return (
      <div className="loupe-thread-line">
        <Button onClick={() => onToggle(true)}>
          {text === "" ? t("Write a note") : t("Go on with your note")}
        </Button>
      </div>
    );
  const send = () => {
    if (!notes.busy && text.trim() !== "") notes.onStep({ intent: "write-note", text });
  };
  return (
    <section
      className="loupe-message loupe-message--note"
      aria-label={t("New note")}
      data-test="note-composer"
    >
      <BlockStack gap="300">
        <Text as="h3" variant="headingSm">
          {t("New note")}
        </Text>
        <MentionField
          id={NOTE_FIELD}
          label={t("Note")}
          members={members}
          value={text}
          error={notes.refusal ?? undefined}
          onChange={setText}
          onSend={send}
          onEscape={() => onToggle(false)}
        />
        <InlineStack gap="200">
          <Button
            variant="primary"
            loading={notes.busy}
            disabled={text.trim() === ""}
            onClick={send}
          >
            {t("Add note")}
          </Button>
          <Button onClick={() => onToggle(false)}>{t("Close")}</Button>
        </InlineStack>
      </BlockStack>
    </section>
  );
}
