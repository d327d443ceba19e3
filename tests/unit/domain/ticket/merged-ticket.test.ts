import { describe, expect, it } from "vitest";
import { mergedTicket, type TicketStanding } from "#app/domain/ticket/merged-ticket.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const at = (ms: number) => ms as Instant;
const aStanding = (given: Partial<TicketStanding> = {}): TicketStanding => ({
  status: "open",
  closedAt: null,
  assigneeId: null,
  preview: "Hello",
  newestAt: at(5),
  unansweredSince: null,
  attachmentCount: 0,
  ...given,
});

describe("standing after a merge", () => {
  it.each([
    ["open", "waiting", "open"],
    ["open", "closed", "open"],
    ["waiting", "open", "open"],
    ["waiting", "closed", "closed"],
    ["closed", "waiting", "waiting"],
    ["resolved", "resolved", "resolved"],
  ] as const)("%s merged into %s is %s", (from, to, status) => {
    expect(mergedTicket(aStanding({ status: from }), aStanding({ status: to })).status).toBe(
      status,
    );
  });

  it("keeps the instant at which a closed ticket was closed, and forgets it when mail opens it", () => {
    const to = aStanding({ status: "closed", closedAt: at(9) });

    expect(mergedTicket(aStanding({ status: "waiting" }), to).closedAt).toBe(9);
    expect(mergedTicket(aStanding(), to).closedAt).toBeNull();
  });

  it("shows the newest words, the longest wait, the agent who is there, and all attachments", () => {
    const marlen = "marlen" as MemberId;
    const from = aStanding({
      preview: "newer",
      newestAt: at(9),
      unansweredSince: at(8),
      assigneeId: "other" as MemberId,
      attachmentCount: 2,
    });
    const to = aStanding({ unansweredSince: at(3), assigneeId: marlen, attachmentCount: 1 });

    expect(mergedTicket(from, to)).toMatchObject({
      preview: "newer",
      newestAt: 9,
      unansweredSince: 3,
      assigneeId: marlen,
      attachmentCount: 3,
    });
    expect(mergedTicket(to, aStanding({ ...from, assigneeId: null }))).toMatchObject({
      preview: "newer",
      unansweredSince: 3,
      assigneeId: marlen,
    });
    expect(mergedTicket(aStanding(), aStanding({ unansweredSince: at(3) })).unansweredSince).toBe(
      3,
    );
    expect(mergedTicket(aStanding({ unansweredSince: at(3) }), aStanding()).unansweredSince).toBe(
      3,
    );
  });
});
