import { describe, expect, it } from "vitest";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { ReplyActions } from "#app/domain/reply/reply-actions.ts";
import { carryOutActions } from "#app/services/reply/carry-out-actions.ts";
import { takeBackSend } from "#app/services/reply/take-back-send.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { listTicketTags } from "#app/data/records/ticket-tags.server.ts";
import { aMember } from "#tests/support/a-member.ts";
import {
  aCustomerMail,
  arrives,
  aShop,
  aTicket,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aDeskWithUndo, sendIt } from "./a-waiting-send.ts";

const house = useHouse();

const doing = (actions: Partial<ReplyActions>): { readonly actions: ReplyActions } => ({
  actions: { tags: [], status: null, assignee: null, ...actions },
});
const tagsOf = (shop: TestShop, ticket: TestTicket) =>
  inShopBySql(house.deps.db, shop.id, (tx) => listTicketTags(tx, shop.id, ticket.id));
const ticketOf = (shop: TestShop, { id }: TestTicket) => lookAt(house, shop).ticket(id);

describe("what a saved reply does to its ticket", () => {
  it("is done when the reply leaves: tags, a colleague, a status", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const ticket = await aTicket(house, shop);

    const actions = doing({ tags: ["VIP", "ring"], assignee: agent.id, status: "resolved" });
    await sendIt(house, shop, ticket, actions);

    expect((await tagsOf(shop, ticket)).toSorted()).toEqual(["VIP", "ring"]);
    expect(await ticketOf(shop, ticket)).toMatchObject({
      assigneeId: agent.id,
      status: "resolved",
    });
  });

  it("waits while the reply can be taken back, and comes back into the draft with it", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const given = doing({ tags: ["VIP"], assignee: "me" });
    const messageId = await sendIt(house, shop, ticket, given);

    expect(await tagsOf(shop, ticket)).toEqual([]);
    const taken = { shopId: shop.id, messageId, by: shop.owner };
    const { draft } = await takeBackSend(house.deps, taken);

    expect(draft.choices.actions).toEqual(given.actions);
    house.clock.pass(HOUR_MS);
    await drainJobs(house, { evenIfNotDue: true });
    expect(await tagsOf(shop, ticket)).toEqual([]);
  });

  it("is done once, when the time to take the reply back is over", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    await sendIt(house, shop, ticket, doing({ tags: ["VIP"], assignee: "me" }));

    house.clock.pass(11_000);
    await drainJobs(house, { evenIfNotDue: true });
    await drainJobs(house, { evenIfNotDue: true });

    expect(await tagsOf(shop, ticket)).toEqual(["VIP"]);
    const told = await lookAt(house, shop).history(ticket.id);
    expect(told.filter(({ kind }) => kind === "tagged")).toHaveLength(1);
    expect((await ticketOf(shop, ticket)).assigneeId).toBe(shop.owner.id);
  });

  it("resolves nothing over a message that came in meanwhile, and says so", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const actions = doing({ tags: ["VIP"], status: "resolved" });
    const messageId: MessageId = await sendIt(house, shop, ticket, actions);
    const answer = { text: "One more thing?", inReplyTo: ticket.messageIdHeader };
    await arrives(house, shop, aCustomerMail(answer));
    await drainJobs(house);

    house.clock.pass(11_000);
    await drainJobs(house, { evenIfNotDue: true });

    expect((await lookAt(house, shop).message(messageId)).delivery).not.toBe("queued");
    expect((await ticketOf(shop, ticket)).status).not.toBe("resolved");
    expect(await tagsOf(shop, ticket)).toEqual(["VIP"]);
    expect(inPlainEnglish(await lookAt(house, shop).history(ticket.id))).toContainEqual(
      expect.objectContaining({ kind: "reply-step-refused", step: "set this ticket to resolved" }),
    );
  });

  it("gives the ticket to nobody who is not there, nor of another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);

    await sendIt(house, shop, ticket, doing({ assignee: other.owner.id }));

    expect((await ticketOf(shop, ticket)).assigneeId).not.toBe(other.owner.id);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "reply-step-refused", step: "assign this ticket" }),
    );
  });

  it("is nothing of a writer who may not do it any more", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const by = { ...(await aMember(house, shop, { role: "read-only" })) };

    await inShopBySql(house.deps.db, shop.id, (tx) =>
      carryOutActions(house.deps, tx, shop.id, {
        ticketId: ticket.id,
        by,
        ...doing({ tags: ["VIP"], status: "closed", assignee: "me" }),
      }),
    );

    expect(await tagsOf(shop, ticket)).toEqual([]);
    expect((await ticketOf(shop, ticket)).status).toBe("open");
  });

  it("is done at its hour where the reply leaves later", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const at = (house.clock() + 2 * HOUR_MS) as Instant;
    await sendIt(house, shop, ticket, {
      ...doing({ tags: ["later"] }),
      sendAt: { at, hours: "own" },
    });

    await drainJobs(house);
    expect(await tagsOf(shop, ticket)).toEqual([]);

    house.clock.pass(2 * HOUR_MS + 60_000);
    await drainJobs(house, { evenIfNotDue: true });
    expect(await tagsOf(shop, ticket)).toEqual(["later"]);
  });
});
