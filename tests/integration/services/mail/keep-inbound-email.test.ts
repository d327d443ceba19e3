import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { findMailboxAcrossShops } from "#app/data/records/mailboxes.server.ts";
import { keepInboundEmail, type ArrivedMail } from "#app/services/mail/keep-inbound-email.ts";
import { aCustomerMail, aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("keeping a mail", () => {
  it("notes by which way it came and what was vouched for; mail came as mail", async () => {
    const shop = await aShop(house);
    const claims = { orderGid: "gid://shopify/Order/1", customerGid: null };

    await keep(shop, { raw: aCustomerMail({ seed: "one" }) });
    await keep(shop, {
      raw: aCustomerMail({ seed: "two" }),
      source: "customer-account",
      claims,
    });

    const emails = await lookAt(house, shop).emails();
    expect(emails.map(({ source, claims }) => [source, claims])).toEqual([
      ["mail", null],
      ["customer-account", claims],
    ]);
  });

  it("says that it was there before, and counts it", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail();

    const [first, again] = [await keep(shop, { raw }), await keep(shop, { raw })];

    expect([first.stored, again.stored]).toEqual([true, false]);
    const repeated = await inShop(house.deps.db, shop.id, (tx) => tx.repeatedEmail.findMany());
    expect(repeated).toMatchObject([{ inboundEmailId: first.inboundEmailId }]);
  });

  it("leaves no job for what must not be read", async () => {
    const shop = await aShop(house);
    await drainJobs(house);

    await keep(shop, { raw: aCustomerMail(), setAside: "larger than 30 MB" });

    expect(await drainJobs(house)).toEqual([]);
    const [email] = await lookAt(house, shop).emails();
    expect(email).toMatchObject({ status: "parked", parkedReason: "larger than 30 MB" });
  });
});

async function keep(shop: TestShop, mail: Partial<ArrivedMail> & { readonly raw: Uint8Array }) {
  const mailbox = await findMailboxAcrossShops(house.deps.db, shop.token);
  if (!mailbox) throw new Error("the shop has a mailbox");
  const envelope = { to: [], from: null, spamScore: null, dkim: null, spf: null };
  return keepInboundEmail(house.deps, mailbox, {
    named: mail.raw,
    envelope,
    setAside: null,
    ...mail,
  });
}
