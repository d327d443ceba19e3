import { useState } from "react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { piecesOfNote } from "#app/domain/ticket/mentions.ts";
import type { TeamMember } from "#app/domain/ticket/team-member.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { NotesSlot } from "./desk-step.ts";
import { MentionField } from "./mention-field.tsx";

type NoteBodyProps = {
  readonly message: Pick<MessageView, "messageId" | "text" | "note">;
  readonly members: readonly TeamMember[];
  /** Null for those who can't change anything. */
  readonly notes: NotesSlot | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What staff wrote for itself: whom it names stands out, and whoever wrote it can mend it for a while. */
export function NoteBody({ message, members, notes, ...when }: NoteBodyProps) {
  const t = useWords();
  const { messageId, text, note } = message;
  const [draft, setDraft] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  if (note?.isDeleted)
    return (
      <Text as="p" tone="subdued">
        {t("This note was deleted.")}
      </Text>
    );
  const until = note?.changeableUntil ?? null;
  const mayChange = notes !== null && until !== null && new Date(until).getTime() >= when.now;
  if (draft !== null && notes !== null) {
    const keep = () => {
      if (draft.trim() !== "" && draft !== text)
        notes.onStep({ intent: "edit-note", messageId, text: draft });
      setDraft(null);
    };
    return (
      <BlockStack gap="200">
        <MentionField
          id={`loupe-note-${messageId}`}
          label={t("Note")}
          members={members}
          value={draft}
          onChange={setDraft}
          onSend={keep}
          onEscape={() => setDraft(null)}
        />
        <InlineStack gap="200">
          <Button size="slim" variant="primary" onClick={keep}>
            {t("Keep")}
          </Button>
          <Button size="slim" onClick={() => setDraft(null)}>
            {t("Cancel")}
          </Button>
        </InlineStack>
      </BlockStack>
    );
  }
  const named = (note?.mentions ?? []).map((name) => ({ name }));
  return (
    <BlockStack gap="200">
      <div className="loupe-text loupe-text__words">
        {/* Pieces have no names of their own; their order never changes within one text. */}
        <p className="loupe-note-words">
          {piecesOfNote(text, named).map((piece, nth) =>
            piece.isMention ? (
              <strong className="loupe-mention__name" key={nth}>
                {piece.text}
              </strong>
            ) : (
              piece.text
            ),
          )}
        </p>
      </div>
      {note?.editedAt && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t("Changed")} <Time at={note.editedAt} {...when} />
        </Text>
      )}
      {mayChange && (
        <InlineStack gap="300">
          <Button variant="plain" disabled={notes.busy} onClick={() => setDraft(text)}>
            {t("Edit")}
          </Button>
          {isAsking ? (
            <>
              <Button
                variant="plain"
                tone="critical"
                disabled={notes.busy}
                onClick={() => notes.onStep({ intent: "delete-note", messageId })}
              >
                {t("Delete for good")}
              </Button>
              <Button variant="plain" onClick={() => setIsAsking(false)}>
                {t("Keep it")}
              </Button>
            </>
          ) : (
            <Button variant="plain" disabled={notes.busy} onClick={() => setIsAsking(true)}>
              {t("Delete")}
            </Button>
          )}
        </InlineStack>
      )}
    </BlockStack>
  );
}
