import { describe, expect, it } from "vitest";
import { composeNoticeMail, type NoticeMail } from "#app/domain/alert/compose-notice-mail.ts";
import { mon, tue, wed } from "#tests/unit/domain/sla/a-story.ts";

const compose = (changes: Partial<NoticeMail> = {}) =>
  composeNoticeMail({
    notices: [
      { kind: "warning", number: "MJ-1002", readBy: wed("10:00") },
      { kind: "missed", number: "MJ-1001", readBy: tue("09:00") },
    ],
    to: "tom@mejurn.example",
    supportAddress: "support@mejurn.example",
    timeZone: "America/New_York",
    messageId: "<n.1@in.loupe.example>",
    ...changes,
  });

describe("the mail about tickets to look at", () => {
  it("names each ticket with its time in the shop's zone, the missed ones first, and how to turn it off", () => {
    expect(compose()?.text).toBe(
      [
        "Missed:\nMJ-1001: was due Tuesday 19 May at 09:00 GMT-4",
        "Due soon:\nMJ-1002: due Wednesday 20 May at 10:00 GMT-4",
        "Open Loupe in Shopify admin to see them.",
        "-- \nYou get such a mail once an hour at the most. To turn it off, open Notices in Loupe and untick “By mail”.\n",
      ].join("\n\n"),
    );
    expect(compose()?.subject).toBe("Tickets to look at: MJ-1001, MJ-1002");
  });

  it("is marked as a machine's, from the shop's own address", () => {
    expect(compose()).toMatchObject({
      from: { address: "support@mejurn.example" },
      to: { address: "tom@mejurn.example" },
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
  });

  it("has each ticket once, as it stands last", () => {
    const notices = [
      { kind: "warning", number: "MJ-1001", readBy: tue("09:00") },
      { kind: "missed", number: "MJ-1001", readBy: tue("09:00") },
    ] as const;

    expect(compose({ notices })?.text.match(/MJ-1001/g)).toHaveLength(1);
    expect(compose({ notices })?.text).toContain("was due");
  });

  it("names what happened on a ticket, and no time where nothing is due", () => {
    const notices = [
      { kind: "mention", number: "MJ-1003", readBy: null },
      { kind: "missed", number: "MJ-1003", readBy: tue("09:00") },
      { kind: "send-held", number: "MJ-1004", readBy: null },
      { kind: "assigned", number: "MJ-1005", readBy: null },
      { kind: "answered", number: "MJ-1005", readBy: null },
    ] as const;
    const mail = compose({ notices });

    expect(mail?.text).toContain("Missed:\nMJ-1003: was due");
    expect(mail?.text).toContain("A reply of yours waits:\nMJ-1004\n");
    expect(mail?.text).toContain("You were mentioned:\nMJ-1003\n");
    expect(mail?.text).toContain("Assigned to you:\nMJ-1005\n");
    expect(mail?.text).toContain("A customer answered:\nMJ-1005\n");
    expect(mail?.subject).toBe("Tickets to look at: MJ-1003, MJ-1004, MJ-1005");
  });

  it("stays short when there are very many", () => {
    const notices = Array.from({ length: 200 }, (_, index) => ({
      kind: "warning" as const,
      number: `MJ-${index}`,
      readBy: mon("10:00"),
    }));

    expect(compose({ notices })?.subject).toBe(
      "Tickets to look at: MJ-0, MJ-1, MJ-2, and 197 more",
    );
    expect(compose({ notices })?.text).toContain("and 150 more");
  });

  it("is none where there is nothing to tell, and to an address that is none", () => {
    expect(compose({ notices: [] })).toBeNull();
    expect(compose({ to: "" })).toBeNull();
    expect(compose({ to: "tom@mejurn.example\nBcc: x@y.example" })).toBeNull();
  });
});
