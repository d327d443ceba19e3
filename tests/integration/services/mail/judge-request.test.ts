import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { judgeRequest } from "#app/services/mail/judge-request.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const broken = { subject: "My ring", text: "The ring arrived broken, a stone is missing." };

const writesOn = async (shop: TestShop, inReplyTo: string, text: string) => {
  house.clock.pass(HOUR_MS);
  await arrives(house, shop, aCustomerMail({ text, inReplyTo }));
  await drainJobs(house);
};

const raisings = async (
  shop: TestShop,
  ticketId: Parameters<ReturnType<typeof lookAt>["history"]>[0],
) => (await lookAt(house, shop).history(ticketId)).filter(({ kind }) => kind === "urgency");

describe("judging what a mail asks", () => {
  it("gives the ticket the category and urgency of its first mail, and keeps the reasons with that", async () => {
    const shop = await aShop(house);

    const ticket = await aTicket(house, shop, broken);

    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      category: "returns_refunds",
      urgency: "urgent",
    });
    const { triage } = await lookAt(house, shop).message(ticket.messageId);
    expect(triage).toMatchObject({ category: "returns_refunds", urgency: "urgent" });
    expect((triage as { because: unknown[] }).because.length).toBeGreaterThan(0);
    expect(await raisings(shop, ticket.id)).toEqual([]);
  });

  it("treats as urgent only what the owner does", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.slaSettings.create({
        data: {
          shopId: shop.id,
          urgentRules: ["not-received"],
          changedAt: new Date(house.clock()),
        },
      }),
    );

    const ticket = await aTicket(house, shop, broken);

    expect((await lookAt(house, shop).ticket(ticket.id)).urgency).toBe("general");
  });

  it("makes an answered ticket urgent by a later mail, with clocks from then on, and leaves its category", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);

    await writesOn(shop, ticket.messageIdHeader, broken.text);

    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      category: "shipping_delivery",
      urgency: "urgent",
    });
    expect(await raisings(shop, ticket.id)).toMatchObject([{ to: "urgent", by: "Loupe" }]);
    expect((await lookAt(house, shop).clocks(ticket.id)).at(-1)).toMatchObject({
      kind: "next-reply",
      target: "1 business day",
    });
  });

  it("leaves the urgency to a person while an older mail waits", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    await writesOn(shop, ticket.messageIdHeader, broken.text);

    expect((await lookAt(house, shop).ticket(ticket.id)).urgency).toBe("general");
    expect((await lookAt(house, shop).messages(ticket.id)).at(-1)?.triage).toMatchObject({
      urgency: "urgent",
    });
    expect(await raisings(shop, ticket.id)).toEqual([]);
  });

  it("takes no thank-you with a file, of staff, or around a forwarded mail for a mere one", () => {
    const read = (more: object) =>
      ({
        mail: { subject: "Re: Ring" },
        content: { text: "Thanks!", replyText: "Thanks!", forwarded: null },
        waiting: { urgentRules: null },
        sender: { name: "Ana", address: "ana@post.example" },
        byStaff: null,
        attachments: [],
        ...more,
      }) as unknown as Parameters<typeof judgeRequest>[0];

    expect(judgeRequest(read({})).clockless).toBe("It only says thank you");
    expect(judgeRequest(read({ attachments: [{}] })).clockless).toBeNull();
    expect(judgeRequest(read({ byStaff: "forwarded" })).clockless).toBeNull();
    expect(
      judgeRequest(read({ content: { text: "Thanks!", replyText: "Thanks!", forwarded: {} } }))
        .clockless,
    ).toBeNull();
  });
});
