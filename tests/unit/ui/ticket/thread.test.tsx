import { describe, expect, it } from "vitest";
import type { EventView } from "#app/domain/ticket/ticket-view.ts";
import { Thread } from "#app/ui/ticket/thread.tsx";
import type { ThreadSlot } from "#app/ui/ticket/thread-slot.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { aMessage, when } from "#tests/unit/ui/sample-screens.ts";

const aThread = (thread: Partial<ThreadSlot>) => (
  <Thread
    thread={{
      entries: [],
      earlier: null,
      asking: "no",
      onEarlier: () => undefined,
      onOpen: () => Promise.resolve(true),
      ...thread,
    }}
    {...when}
    message={({ text }, isNewest) => (
      <p>
        Opened: {text}
        {isNewest && " (newest)"}
      </p>
    )}
  />
);

const first = aMessage({ messageId: "first", text: "The first" });
const folded = aMessage({ messageId: "folded", text: "Its first words", isFolded: true });
const last = aMessage({ messageId: "last", text: "The last" });
const event = (nth: number): EventView => ({
  entry: "event",
  eventId: `e${nth}`,
  at: first.at,
  words: `Change ${nth}`,
  isQuiet: true,
});

describe("the thread of a ticket", () => {
  it("shows the first message, how many are left out, and the newest", () => {
    const text = renderText(
      aThread({ entries: [first, folded, last], earlier: { count: 469, before: "folded" } }),
    );

    expect(text).toMatch(
      /Opened: The first.*Show 120 earlier messages.*469 messages are not shown.*Message from Alice Andersson.*Its first words.*Opened: The last.*newest/su,
    );
  });

  it("says when earlier messages could not be loaded", () => {
    const text = renderText(
      aThread({ entries: [first, last], earlier: { count: 3, before: "last" }, asking: "failed" }),
    );

    expect(text).toContain("could not be loaded");
  });

  it("counts quiet changes in a row instead of listing them", () => {
    const events = [1, 2, 3, 4, 5].map(event);

    const markup = renderMarkup(aThread({ entries: [first, ...events] }));

    expect(markup).toContain("5 changes");
    expect(markup).toContain("<details");
    expect(renderMarkup(aThread({ entries: [first, ...events.slice(2)] }))).not.toContain(
      "<details",
    );
  });

  it("says of a folded note that it was deleted", () => {
    const note = { isDeleted: true, editedAt: null, changeableUntil: null, mentions: [] };

    const text = renderText(aThread({ entries: [{ ...folded, kind: "note", text: "", note }] }));

    expect(text).toContain("This note was deleted.");
  });
});
