import { describe, expect, it } from "vitest";
import { addMailbox } from "#app/services/shop/add-mailbox.ts";
import { removeMailbox } from "#app/services/shop/remove-mailbox.ts";
import { aCustomerMail, aReply, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { mailInMailbox } from "#tests/support/mail-in-mailbox.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSecondMailbox, listMailboxesOf } from "./a-second-mailbox.ts";

const house = useHouse();

describe("removing a mailbox", () => {
  it("loses no mail: what still comes, and its tickets, are the other's, which answers", async () => {
    const shop = await aShop(house);
    const care = await aSecondMailbox(house, shop, "care@mejurn.example");
    const ticket = await aTicket(house, shop);
    const remove = { shopId: shop.id, role: "owner", mailboxId: shop.mailboxId } as const;

    await removeMailbox(house.deps, { ...remove, replacedBy: care.mailboxId });

    expect((await listMailboxesOf(house, shop)).map(({ address }) => address)).toEqual([
      "care@mejurn.example",
    ]);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    expect(await mailInMailbox(house, ticket.customerAddress)).toMatch(
      /^From:.*<care@mejurn\.example>/mu,
    );
    const late = aCustomerMail({ from: "late@post.example", subject: "Too late?" });
    expect(await arrives(house, shop, late, { from: "late@post.example" })).toEqual({
      kind: "stored",
    });
    await drainJobs(house);
    const tickets = await lookAt(house, shop).tickets();
    expect(tickets.map(({ mailboxId }) => mailboxId)).toEqual([care.mailboxId, care.mailboxId]);
  });

  it("goes on to whatever takes the place of the one that took its place", async () => {
    const shop = await aShop(house);
    const care = await aSecondMailbox(house, shop, "care@mejurn.example");
    const help = await aSecondMailbox(house, shop, "help@mejurn.example");
    const who = { shopId: shop.id, role: "owner" } as const;
    const first = { ...who, mailboxId: shop.mailboxId, replacedBy: care.mailboxId };
    await removeMailbox(house.deps, first);
    await removeMailbox(house.deps, {
      ...who,
      mailboxId: care.mailboxId,
      replacedBy: help.mailboxId,
    });

    await arrives(house, shop, aCustomerMail());
    await drainJobs(house);

    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket?.mailboxId).toBe(help.mailboxId);
    await addMailbox(house.deps, { ...who, address: "care@mejurn.example" });
    const [back] = (await listMailboxesOf(house, shop)).filter(
      ({ address }) => address === "care@mejurn.example",
    );
    expect(back).toEqual(care);
  });

  it("is the owner's, and needs another mailbox of the same shop", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    const care = await aSecondMailbox(house, shop, "care@mejurn.example");
    const step = {
      shopId: shop.id,
      role: "owner",
      mailboxId: shop.mailboxId,
      replacedBy: care.mailboxId,
    } as const;

    await expectRefusal(removeMailbox(house.deps, { ...step, role: "agent" }), "not-allowed");
    const itself = { ...step, replacedBy: shop.mailboxId };
    await expectRefusal(removeMailbox(house.deps, itself), "invalid");
    const alien = { ...step, replacedBy: theirs.mailboxId };
    await expectRefusal(removeMailbox(house.deps, alien), "not-found");
    await removeMailbox(house.deps, step);
    await expectRefusal(removeMailbox(house.deps, step), "not-found");
  });
});
