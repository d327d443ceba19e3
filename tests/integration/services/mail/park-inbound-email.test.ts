import { rm } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { parkInboundEmail } from "#app/services/mail/park-inbound-email.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("parking a mail", () => {
  it("sets a mail whose bytes are gone aside, with the reason in words", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    await rm(`${house.blobsFolder}/${shop.id}`, { recursive: true });

    const drained = await drainJobs(house);

    expect(drained).toMatchObject([{ name: "process-inbound-email", outcome: "parked" }]);
    const [email] = await lookAt(house, shop).emails();
    expect(email?.status).toBe("parked");
    expect(email?.parkedReason).toMatch(/is gone/);
  });

  it("leaves a mail alone that was processed meanwhile", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    await drainJobs(house);
    const [email] = await lookAt(house, shop).emails();

    await parkInboundEmail(
      house.deps,
      { shopId: shop.id, inboundEmailId: email?.id as InboundEmailId },
      "too late",
    );

    expect(await lookAt(house, shop).emails()).toMatchObject([
      { status: "processed", parkedReason: null },
    ]);
  });

  it("can't park another shop's mail", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    await arrives(house, mejurn, aCustomerMail());
    const [email] = await lookAt(house, mejurn).emails();

    await parkInboundEmail(
      house.deps,
      { shopId: other.id, inboundEmailId: email?.id as InboundEmailId },
      "not yours",
    );

    expect(await lookAt(house, mejurn).emails()).toMatchObject([{ status: "stored" }]);
  });
});
