import { describe, expect, it } from "vitest";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { fileUnder } from "#app/services/ticket/file-under.ts";
import { aCustomerMail, arrives, aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { inShop } from "#app/data/db.server.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const MARLEN = "marlen@mejurn.example";
const KIM = "kim@post.example";

/** A mail that the owner forwarded by hand, from a proven address. */
async function forwardedTicket(shop: TestShop) {
  house.senders.open("mejurn.example");
  const mail = aCustomerMail({
    from: MARLEN,
    fromName: "Marlen Vogt",
    subject: "Fwd: Broken clasp",
    text: `Please take over.\n\n---------- Forwarded message ---------\nFrom: Kim Ode <${KIM}>\nDate: Mon, May 18, 2026 at 10:00 AM\nSubject: Broken clasp\nTo: <${MARLEN}>\n\nThe clasp broke.\n`,
  });
  await arrives(house, shop, await house.senders.signAs(mail, "mejurn.example"));
  await drainJobs(house);
  const [ticket] = await lookAt(house, shop).tickets();
  const ticketId = ticket?.id as TicketId;
  const [message] = await lookAt(house, shop).messages(ticketId);
  return { shopId: shop.id, ticketId, messageId: message?.id as MessageId, by: shop.owner };
}

const standing = async (shop: TestShop, ticketId: TicketId) => ({
  customer: (await lookAt(house, shop).ticket(ticketId)).customerAddress,
  participants: await inShop(house.deps.db, shop.id, async (tx) =>
    (await tx.participant.findMany({ where: { ticketId } })).map(({ address }) => address).sort(),
  ),
});

describe("a ticket of a mail that staff forwarded", () => {
  it("goes to the one who forwarded it and back to the original sender, as an agent says", async () => {
    const shop = await aShop(house);
    const at = await forwardedTicket(shop);
    expect((await standing(shop, at.ticketId)).customer).toBe(KIM);

    await fileUnder(house.deps, { ...at, whom: "forwarder" });
    await fileUnder(house.deps, { ...at, whom: "forwarder" });
    const turned = await standing(shop, at.ticketId);
    await fileUnder(house.deps, { ...at, whom: "original" });

    expect(turned).toEqual({ customer: MARLEN, participants: [MARLEN] });
    expect((await standing(shop, at.ticketId)).customer).toBe(KIM);
    const history = await lookAt(house, shop).history(at.ticketId);
    expect(history.filter(({ kind }) => kind === "filed-under")).toHaveLength(2);
    expect((await drainJobs(house)).map(({ name }) => name)).toContain("link-customer");
  });

  it("stays as it is for those who only read, for another shop, and for mail that was not forwarded", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const at = await forwardedTicket(shop);
    await arrives(house, shop, aCustomerMail({ subject: "Plain" }));
    await drainJobs(house);
    const plain = (await lookAt(house, shop).tickets()).at(-1)?.id as TicketId;
    const [message] = await lookAt(house, shop).messages(plain);
    const attempts = [
      { ...at, by: { ...shop.owner, role: "read-only" as const } },
      { ...at, shopId: other.id },
      { ...at, ticketId: plain, messageId: message?.id as MessageId },
    ];

    for (const attempt of attempts)
      await expect(fileUnder(house.deps, { ...attempt, whom: "forwarder" })).rejects.toThrow();
    expect((await standing(shop, at.ticketId)).customer).toBe(KIM);
  });
});
