import { describe, expect, it } from "vitest";
import type { TicketStanding } from "#app/domain/ticket/merged-ticket.ts";
import { splitStandings } from "#app/domain/ticket/split-standings.ts";
import type { ThreadMessage } from "#app/domain/ticket/split-off.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { aMail, aReply } from "./a-thread.ts";

const was: TicketStanding = {
  status: "open",
  closedAt: null,
  assigneeId: "marlen" as MemberId,
  preview: "all",
  newestAt: 9 as Instant,
  unansweredSince: 3 as Instant,
  attachmentCount: 3,
};
const split = (
  stays: readonly ThreadMessage[],
  goes: readonly ThreadMessage[],
  standing: TicketStanding = was,
) =>
  splitStandings(standing, {
    stays: { messages: stays, preview: "stays" },
    goes: { messages: goes, preview: "goes" },
  });

describe("standing after a split", () => {
  it("opens the new ticket for the mail that waits, and lets the old one wait for its customer", () => {
    const { stays, goes } = split([aMail(1), aReply(2, 1)], [aMail(3, { attachments: 2 })]);

    expect(goes.waits?.at).toBe(3);
    expect(goes.standing).toEqual({
      status: "open",
      closedAt: null,
      assigneeId: "marlen",
      preview: "goes",
      newestAt: 3,
      unansweredSince: 3,
      attachmentCount: 2,
    });
    expect(stays.waits).toBeNull();
    expect(stays.standing).toMatchObject({
      status: "waiting",
      preview: "stays",
      newestAt: 2,
      unansweredSince: null,
      attachmentCount: 1,
    });
  });

  it("counts only replies that go along as answers to what goes", () => {
    const answeredTogether = aReply(4, 3);

    expect(split([aMail(1), answeredTogether], [aMail(3)]).goes.waits?.at).toBe(3);
    expect(split([aMail(1)], [aMail(3), answeredTogether]).goes).toMatchObject({
      waits: null,
      standing: { status: "waiting", unansweredSince: null },
    });
  });

  it("keeps what stays answered by a reply that goes", () => {
    const { stays } = split([aMail(1)], [aMail(3), aReply(4, 3)]);

    expect(stays).toMatchObject({ waits: null, standing: { status: "waiting" } });
  });

  it("keeps the old ticket open for mail that still waits there", () => {
    const { stays } = split([aMail(1), aMail(5)], [aMail(3)]);

    expect(stays.waits?.at).toBe(1);
    expect(stays.standing).toMatchObject({ status: "open", unansweredSince: 1 });
  });

  it("leaves a ticket that was done as it is", () => {
    const closed = {
      ...was,
      status: "closed",
      closedAt: 8 as Instant,
      unansweredSince: null,
    } as const;

    expect(split([aMail(1)], [aMail(3)], closed).stays).toMatchObject({
      waits: null,
      standing: { status: "closed", closedAt: 8, unansweredSince: null },
    });
  });
});
