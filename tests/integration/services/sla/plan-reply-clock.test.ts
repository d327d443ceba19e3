import { describe, expect, it } from "vitest";
import { askInShop } from "#app/data/db.server.ts";
import { findWaitingMail } from "#app/data/records/inbound-emails.server.ts";
import type { InboundEmailId, MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { planReplyClock } from "#app/services/sla/plan-reply-clock.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("the clock for a customer who waits", () => {
  it("has the policy's target, its due instant and why, and writes nothing", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    const [email] = await lookAt(house, shop).emails();
    const policy = await askInShop(house.deps.db, shop.id, (tx) =>
      findWaitingMail(tx, shop.id, email?.id as InboundEmailId),
    );
    if (!policy) throw new Error("the mail is not there");
    const waiting = {
      ticketId: house.deps.newId<TicketId>(),
      messageId: house.deps.newId<MessageId>(),
      receivedAt: house.clock(),
      policy,
    };

    const clock = planReplyClock(house.deps, shop.id, { ...waiting, kind: "first-reply" });

    expect(clock).toMatchObject({ kind: "first-reply", target: "2 business days" });
    expect((clock?.dueAt ?? 0) - waiting.receivedAt).toBeGreaterThan(24 * HOUR_MS);
    expect(clock?.trace.length).toBeGreaterThan(0);
  });
});
