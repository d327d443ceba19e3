import { describe, expect, it } from "vitest";
import { processInboundEmail } from "#app/services/mail/process-inbound-email.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { aCustomerMail, arrives, aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const testMailWith = (token: string | null, shop: TestShop): Buffer =>
  Buffer.from(
    [
      `From: Loupe <${shop.supportAddress}>`,
      `To: ${shop.supportAddress}`,
      "Subject: Loupe test mail",
      `Message-ID: <test.${token}@in.loupe.example>`,
      "Auto-Submitted: auto-generated",
      "",
      "This mail proves that mail reaches Loupe.",
      "",
    ].join("\r\n"),
  );

describe("requesting a test mail", () => {
  it("proves the way when the mail comes back through the forwarding, and makes no ticket of it", async () => {
    const shop = await aShop(house);
    await requestTestMail(house.deps, { shopId: shop.id, role: "owner" });
    const { testToken } = await lookAt(house, shop).mailbox();
    await drainJobs(house);
    house.clock.pass(3_000);

    await arrives(house, shop, testMailWith(testToken, shop), { from: shop.supportAddress });
    await drainJobs(house);

    expect((await lookAt(house, shop).mailbox()).provenAt).toEqual(new Date(house.clock()));
    expect(await lookAt(house, shop).tickets()).toEqual([]);
  });

  it("is proven by the newest test mail only", async () => {
    const shop = await aShop(house);
    await requestTestMail(house.deps, { shopId: shop.id, role: "owner" });
    const { testToken: first } = await lookAt(house, shop).mailbox();
    await requestTestMail(house.deps, { shopId: shop.id, role: "owner" });

    await arrives(house, shop, testMailWith(first, shop), { from: shop.supportAddress });
    await drainJobs(house);

    expect((await lookAt(house, shop).mailbox()).provenAt).toBeNull();
  });

  it("is not proven by a customer's mail, nor by a made-up token", async () => {
    const shop = await aShop(house);
    await requestTestMail(house.deps, { shopId: shop.id, role: "owner" });

    await arrives(house, shop, aCustomerMail());
    await arrives(house, shop, testMailWith("aaaaaaaaaaaaaaaaaaaa", shop));
    await drainJobs(house);

    expect((await lookAt(house, shop).mailbox()).provenAt).toBeNull();
  });

  it("is not proven twice by one mail", async () => {
    const shop = await aShop(house);
    await requestTestMail(house.deps, { shopId: shop.id, role: "owner" });
    const { testToken } = await lookAt(house, shop).mailbox();
    await arrives(house, shop, testMailWith(testToken, shop));
    const [email] = await lookAt(house, shop).emails();
    await drainJobs(house);
    const { provenAt } = await lookAt(house, shop).mailbox();
    house.clock.pass(60_000);

    await processInboundEmail(house.deps, {
      shopId: shop.id,
      inboundEmailId: email?.id as InboundEmailId,
    });

    expect((await lookAt(house, shop).mailbox()).provenAt).toEqual(provenAt);
  });

  it("is the owner's to do, and needs a support address first", async () => {
    const shop = await aShop(house);
    const empty = await openShop(house.deps, {
      domain: "mejurn-9100.myshopify.com",
      shopifyUserId: "101",
      name: "Marlen Vogt",
      email: "marlen@mejurn.example",
      accountOwner: true,
    });

    await expectRefusal(
      requestTestMail(house.deps, { shopId: shop.id, role: "agent" }),
      "not-allowed",
    );
    await expectRefusal(
      requestTestMail(house.deps, { shopId: empty.shop.id, role: "owner" }),
      "invalid",
    );
  });
});
