import { describe, expect, it } from "vitest";
import { MOST_MAILBOXES } from "#app/domain/mail/support-address.ts";
import { addMailbox } from "#app/services/shop/add-mailbox.ts";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { setUpMailbox } from "#app/services/shop/set-up-mailbox.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSecondMailbox, listMailboxesOf } from "./a-second-mailbox.ts";

const house = useHouse();

describe("a shop with several addresses", () => {
  it("gives each its own way in, and answers from the address that the customer wrote to", async () => {
    const shop = await aShop(house);

    const care = await aSecondMailbox(house, shop, "care@mejurn.example");
    await arrives(house, shop, aCustomerMail({ to: care.address }), {
      to: [care.receivingAddress],
    });
    await drainJobs(house);

    expect((await listMailboxesOf(house, shop)).map(({ address }) => address)).toEqual([
      "support@mejurn.example",
      "care@mejurn.example",
    ]);
    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket?.mailboxId).toBe(care.mailboxId);
  });

  it("proves each way by itself", async () => {
    const shop = await aShop(house);
    const { mailboxId } = await aSecondMailbox(house, shop, "care@mejurn.example");

    await requestTestMail(house.deps, { shopId: shop.id, role: "owner", mailboxId });

    const proofs = (await listMailboxesOf(house, shop)).map(({ testMail }) => testMail.state);
    expect(proofs).toEqual(["not-sent", "sent"]);
    const theirs = { shopId: (await aShop(house)).id, role: "owner", mailboxId } as const;
    await expectRefusal(requestTestMail(house.deps, theirs), "not-found");
  });

  it("has each address once, and not more of them than it can use", async () => {
    const shop = await aShop(house);
    const add = (address: string) =>
      addMailbox(house.deps, { shopId: shop.id, role: "owner", address });

    await expectRefusal(add(" Support@Mejurn.example"), "conflict");
    await expectRefusal(add("care"), "invalid");
    await add("care@mejurn.example");
    const supportAddress = "care@mejurn.example";
    const renamed = setUpMailbox(house.deps, { shopId: shop.id, role: "owner", supportAddress });
    await expectRefusal(renamed, "conflict");
    for (let more = 2; more < MOST_MAILBOXES; more += 1) await add(`more-${more}@mejurn.example`);
    await expectRefusal(add("one-too-many@mejurn.example"), "conflict");
  });

  it("is the owner's to have", async () => {
    const { id: shopId } = await aShop(house);
    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(
        addMailbox(house.deps, { shopId, role, address: "care@mejurn.example" }),
        "not-allowed",
      );
  });
});
