import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { nameInNote } from "#app/services/ticket/name-in-note.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";

const house = useHouse();

describe("naming somebody in a note", () => {
  it("is for whoever may read, not for the blocked, and for each once", async () => {
    const { shop, step, ticket } = await anUnansweredTicket(house);
    const reader = await aMember(house, shop, { name: "Rea Reader", role: "read-only" });
    await aMember(house, shop, { name: "Bo Blocked", role: "blocked" });
    const note = { ...step, messageId: ticket.messageId, text: "@Rea Reader, ask @Bo Blocked" };
    const name = () =>
      inShopBySql(house.deps.db, shop.id, (tx) => nameInNote(house.deps, tx, note));

    await name();
    await name();

    const [mentions, notices] = await inShop(house.deps.db, shop.id, (tx) =>
      Promise.all([tx.mention.findMany(), tx.notice.findMany()]),
    );
    expect(mentions.map(({ memberId }) => memberId)).toEqual([reader.id]);
    expect(notices).toMatchObject([{ memberId: reader.id, kind: "mention" }]);
  });
});
