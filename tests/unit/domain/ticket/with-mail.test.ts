import { describe, expect, it } from "vitest";
import { withMail } from "#app/domain/ticket/with-mail.ts";
import { mon, tue } from "#tests/unit/domain/sla/a-story.ts";
import { aHistory, aMail, happened } from "./a-history.ts";

const mail = {
  messageId: "m2",
  at: mon("10:00"),
  readAt: mon("10:01"),
  clockless: null,
  events: [],
};

describe("a ticket's history with a mail that is only just being written", () => {
  it("reads as it will once the mail is stored", () => {
    const before = aHistory({ messages: [aMail("m1", mon("09:00"))] });

    expect(withMail(before, mail)).toEqual({
      ...before,
      messages: [
        aMail("m1", mon("09:00")),
        aMail("m2", mon("10:00"), { readAt: mon("10:01"), ticketId: "T" }),
      ],
    });
  });

  it("holds what the mail makes happen, and keeps whatever else is known of the ticket", () => {
    const detail = {
      kind: "urgency",
      from: "general",
      to: "urgent",
      by: "Loupe",
      because: "the customer wrote “broken”",
    } as const;
    const earlier = happened(mon("09:00"), { kind: "reopened" });
    const before = { ...aHistory({ events: [earlier] }), openedAt: mon("08:00") };

    const after = withMail(before, {
      ...mail,
      events: [{ id: "e1", at: mon("10:01"), detail }],
    });

    expect(after.openedAt).toBe(mon("08:00"));
    expect(after.events).toEqual([
      earlier,
      { eventId: "e1", ticketId: "T", at: mon("10:01"), detail },
    ]);
  });

  it("is awake again, unless the mail asks nothing", () => {
    const snoozed = aHistory({ snoozedUntil: tue("09:00") });

    expect(withMail(snoozed, mail).snoozedUntil).toBeNull();
    expect(withMail(snoozed, { ...mail, clockless: "a mere thank-you" }).snoozedUntil).toBe(
      tue("09:00"),
    );
  });
});
