import { describe, expect, it } from "vitest";
import { withArrived, withEarlier, type KnownThread } from "#app/domain/ticket/known-thread.ts";
import type { EventView, ThreadEntry, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { aMessage, aTicket } from "#tests/unit/ui/sample-screens.ts";

const at = (nth: number) => new Date(Date.UTC(2026, 10, 23, 0, nth)).toISOString();
const mail = (nth: number) => aMessage({ messageId: `m${nth}`, at: at(nth) });
const event = (nth: number): EventView => ({
  entry: "event",
  eventId: `e${nth}`,
  at: at(nth),
  words: "",
});
const mails = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, nth) => mail(from + nth));
const ids = ({ entries }: KnownThread) =>
  entries.map((entry: ThreadEntry) => (entry.entry === "event" ? entry.eventId : entry.messageId));

/** The page of a ticket with so many messages, of which it brings the first and the newest three. */
const page = (total: number, ticket: Partial<TicketView> = {}): TicketView => {
  const count = total - 4;
  return aTicket({
    thread: [mail(1), ...mails(total - 2, total)],
    earlier: count > 0 ? { count, before: `m${total - 2}` } : null,
    ...ticket,
  });
};

describe("what of a thread is on the page", () => {
  it("is what came with it, then what was asked for in front of that", () => {
    const known = withArrived(null, page(10));
    const more = withEarlier(known, {
      thread: [mail(5), event(5), mail(6), mail(7)],
      earlier: { count: 3, before: "m5" },
    });

    expect(ids(known)).toEqual(["m1", "m8", "m9", "m10"]);
    expect(ids(more)).toEqual(["m1", "m5", "e5", "m6", "m7", "m8", "m9", "m10"]);
    expect(more.earlier).toEqual({ count: 3, before: "m5" });
  });

  it("keeps what fell out of the newest ones when another message comes in", () => {
    const more = withEarlier(withArrived(null, page(10)), {
      thread: [mail(6), mail(7)],
      earlier: { count: 4, before: "m6" },
    });

    const later = withArrived(more, page(11));

    expect(ids(later)).toEqual(["m1", "m6", "m7", "m8", "m9", "m10", "m11"]);
    expect(later.earlier).toEqual({ count: 4, before: "m6" });
  });

  it("is whole again once everything was asked for", () => {
    const all = withEarlier(withArrived(null, page(6)), {
      thread: [mail(2), mail(3)],
      earlier: null,
    });

    const later = withArrived(all, page(7));

    expect(ids(later)).toEqual(["m1", "m2", "m3", "m4", "m5", "m6", "m7"]);
    expect(later.earlier).toBeNull();
  });

  it("begins anew where more came in than a page brings, and after a merge", () => {
    const all = withEarlier(withArrived(null, page(6)), {
      thread: [mail(2), mail(3)],
      earlier: null,
    });
    const move = { moveId: "v", kind: "split", words: "", at: at(7), undoable: true } as const;

    expect(ids(withArrived(all, page(12)))).toEqual(["m1", "m10", "m11", "m12"]);
    expect(ids(withArrived(all, page(7, { moves: [move] })))).toEqual(["m1", "m5", "m6", "m7"]);
    expect(ids(withArrived(all, page(7, { ticketId: "another" })))).toHaveLength(4);
  });

  it("shows each message as it is now", () => {
    const known = withArrived(null, page(3));

    const changed = { ...mail(3), text: "Changed" };
    const later = withArrived(known, page(3, { thread: [mail(1), mail(2), changed] }));

    expect(later.entries.at(-1)).toMatchObject({ text: "Changed" });
  });
});
