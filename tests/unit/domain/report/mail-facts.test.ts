import { describe, expect, it } from "vitest";
import { actionFacts, mailFacts, promiseFacts } from "#app/domain/report/mail-facts.ts";
import { aMessage, aRecord, aReply, minute } from "./a-ticket-record.ts";

describe("what went in and out", () => {
  it("is customers' mail, and agents' replies from when the provider took them", () => {
    const messages = [aMessage(), aReply(), aReply({ id: "r2", acceptedAt: null })];
    expect(mailFacts(aRecord({ messages }))).toMatchObject([
      { figure: "received", at: minute(0), agentId: "ida" },
      { figure: "replied", at: minute(31), agentId: "theo" },
    ]);
  });

  it("counts no machine's mail as a reply, and no spam as received", () => {
    const messages = [aMessage(), aReply({ isReply: false, authorId: null })];
    expect(mailFacts(aRecord({ messages, isSpam: true }))).toEqual([]);
  });

  it("counts a reply that never arrived as both", () => {
    const lost = aReply({ isLost: true, lostAt: minute(40) });
    expect(mailFacts(aRecord({ messages: [lost] }))).toMatchObject([
      { figure: "replied" },
      { figure: "bounced", at: minute(40) },
    ]);
  });
});

describe("promises by their date", () => {
  it.each([
    ["kept in time", true, 10, "promises-kept", 10],
    ["kept late", true, 90, "promises-broken", 60],
    ["not kept yet", false, null, "promises-owed", 60],
  ] as const)("%s", (_, isKept, kept, figure, counted) => {
    const keptAt = kept === null ? null : minute(kept);
    const promises = [{ id: "p1", byAt: minute(60), keptAt, isKept }];
    expect(promiseFacts(aRecord({ promises }))).toMatchObject([{ figure, at: minute(counted) }]);
    expect(promiseFacts(aRecord({ promises, isSpam: true }))).toEqual([]);
  });
});

describe("what was done at Shopify", () => {
  it("counts each deed with its worth, and an order once a ticket", () => {
    const deed = { at: minute(5), memberId: "theo", orderGid: "gid://shopify/Order/1" };
    const actions = [
      { ...deed, kind: "refund", worth: 4_900 },
      { ...deed, kind: "note", worth: null },
      { ...deed, kind: "customer-name", worth: null, orderGid: null },
    ];
    expect(actionFacts(aRecord({ actions }))).toMatchObject([
      { figure: "action:refund", value: 4_900, agentId: "theo" },
      { figure: "order-touched" },
      { figure: "action:note" },
      { figure: "action:customer-name" },
    ]);
  });
});
