import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { NoteBody } from "#app/ui/ticket/note-body.tsx";
import { NoteComposer } from "#app/ui/ticket/note-composer.tsx";
import { TeamCard } from "#app/ui/ticket/team-card.tsx";
import type { DeskSlot } from "#app/ui/ticket/desk-step.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const notes = { busy: false, refusal: null, written: 0, onStep: () => undefined };
const member = { canBeAssigned: true, awayUntil: null };
const members = [
  { ...member, memberId: "jo", name: "Jo Agent", awayUntil: "2026-05-29T12:00:00Z" },
  { ...member, memberId: "mara", name: "Mara Ohm" },
];
const slot: DeskSlot = {
  desk: {
    assigneeId: "jo",
    members,
    readerId: "mara",
    followers: ["jo"],
    tags: ["VIP"],
    knownTags: ["Gift", "VIP"],
  },
  disabledReason: null,
  onStep: () => undefined,
  notes,
};
const at = { timeZone: when.timeZone, locale: when.locale };

describe("the staff's side of a ticket", () => {
  it("says whose it is, until when they are away, who follows it, and its tags", () => {
    const markup = renderMarkup(<TeamCard slot={slot} {...at} />);

    expect(markup).toContain('value="Jo Agent"');
    expect(markup).toContain("away until May 29, 2026");
    expect(markup).toContain("Followed by Jo Agent");
    expect(markup).toContain("VIP");
    expect(markup).toContain("Remove VIP");
  });

  it("lets those who only read follow, and nothing else", () => {
    const markup = renderMarkup(
      <TeamCard slot={{ ...slot, disabledReason: "Your role lets you read only." }} {...at} />,
    );

    expect(markup.match(/<input[^>]*disabled/gu)).toHaveLength(2);
    expect(markup).not.toContain("Remove VIP");
    expect(markup).toMatch(/<button(?![^>]*disabled)[^>]*>(?:(?!<\/button>).)*Follow/u);
  });

  it("opens the field for a note only when somebody wants to write one", () => {
    const props = { ticketId: "t", members, notes, onToggle: () => undefined };

    const closed = { ...props, disabledReason: null, isOpen: false };
    expect(renderText(<NoteComposer {...closed} />)).toContain("Write a note");
    expect(renderMarkup(<NoteComposer {...closed} isOpen />)).toContain("<textarea");
    const reader = { ...closed, isOpen: true, disabledReason: "Read only" };
    expect(renderText(<NoteComposer {...reader} />).trim()).toBe("");
  });
});

const aNote = (props: Partial<ComponentProps<typeof NoteBody>>) => (
  <NoteBody
    message={{
      messageId: "note",
      text: "Ask @Mara Ohm <b>today</b>",
      note: {
        isDeleted: false,
        editedAt: null,
        changeableUntil: "2026-05-20T13:10:00Z",
        mentions: ["Mara Ohm"],
      },
    }}
    members={members}
    notes={notes}
    {...when}
    {...props}
  />
);

describe("a note in the thread", () => {
  it("marks whom it names, and is text, never markup", () => {
    const markup = renderMarkup(aNote({}));

    expect(markup).toMatch(/<strong[^>]*>@Mara Ohm<\/strong>/u);
    expect(markup).toContain("&lt;b&gt;today&lt;/b&gt;");
  });

  it("can be changed by its writer for a while only", () => {
    expect(renderText(aNote({}))).toContain("Edit");
    const later = { ...when, now: (when.now + 11 * 60_000) as typeof when.now };
    expect(renderText(aNote(later))).not.toContain("Edit");
    expect(renderText(aNote({ notes: null }))).not.toContain("Edit");
  });

  it("says that it was changed, or deleted", () => {
    const note = { isDeleted: false, editedAt: "2026-05-20T12:59:00Z", changeableUntil: null };
    const message = { messageId: "note", text: "Ask", note: { ...note, mentions: [] } };

    expect(renderText(aNote({ message }))).toContain("Changed");
    const deleted = { ...message, text: "", note: { ...message.note, isDeleted: true } };
    expect(renderText(aNote({ message: deleted }))).toContain("This note was deleted.");
  });
});
