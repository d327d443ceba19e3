import { describe, expect, it } from "vitest";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { sendTestMail } from "#app/services/shop/send-test-mail.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function aRequestedTestMail() {
  const shop = await aShop(house);
  await requestTestMail(house.deps, { shopId: shop.id, role: "owner" });
  const { testToken } = await lookAt(house, shop).mailbox();
  return { shop, testToken: testToken ?? "", which: whichOf(shop) };
}

const whichOf = (shop: TestShop) => ({ shopId: shop.id, mailboxId: shop.mailboxId });
const sentWith = (token: string) =>
  house.sendgrid.accepted().filter(({ body }) => JSON.stringify(body).includes(token));

describe("sending the test mail", () => {
  it("writes to the support address as a machine that nobody shall answer", async () => {
    const { shop, testToken, which } = await aRequestedTestMail();

    await sendTestMail(house.deps, which);

    const sent = sentWith(testToken);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.body)).toContain(shop.supportAddress);
    expect(JSON.stringify(sent[0]?.body)).toContain('"Auto-Submitted":"auto-generated"');
  });

  it("comes back later while the provider is away", async () => {
    const { which } = await aRequestedTestMail();
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });

    await expect(sendTestMail(house.deps, which)).rejects.toThrow(TemporaryFault);
  });

  it("notes a refusal of the provider and leaves it at that", async () => {
    const { which, testToken } = await aRequestedTestMail();
    house.sendgrid.fail({ times: 1, kind: "status", status: 400 });

    await sendTestMail(house.deps, which);

    expect(house.logged.at(-1)).toMatchObject({ level: "warn", event: "test-mail-refused" });
    expect(sentWith(testToken)).toEqual([]);
  });

  it("has nothing to send for a mailbox of another shop", async () => {
    const { which, testToken } = await aRequestedTestMail();
    const other = await aShop(house);

    await sendTestMail(house.deps, { ...which, shopId: other.id });

    expect(sentWith(testToken)).toEqual([]);
  });
});
