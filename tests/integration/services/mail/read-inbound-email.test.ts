import { describe, expect, it } from "vitest";
import { askInShop } from "#app/data/db.server.ts";
import { findWaitingMail } from "#app/data/records/inbound-emails.server.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { headsOf, readInboundEmail } from "#app/services/mail/read-inbound-email.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function readFirst(mail: Parameters<typeof aCustomerMail>[0], isOwn = false) {
  const shop = await aShop(house);
  await arrives(house, shop, aCustomerMail(mail));
  const [email] = await lookAt(house, shop).emails();
  const waiting = await askInShop(house.deps.db, shop.id, (tx) =>
    findWaitingMail(tx, shop.id, email?.id as InboundEmailId),
  );
  if (!waiting) throw new Error("the mail is not there");
  const key = house.deps.shopKeys.open(shop.id, waiting.shopKey);
  const isOwnMessageId = () => Promise.resolve(isOwn);
  return readInboundEmail(house.deps, { waiting, key, isOwnMessageId });
}

describe("reading a mail that waits", () => {
  it("says what it is and who sent it, with the reason", async () => {
    const read = await readFirst({ subject: "Grüße", text: "Wo ist mein Ring?" });

    expect(read).toMatchObject({
      sender: { address: "ana.sommer@post.example", name: "Ana Sommer" },
      verdict: { kind: "let-in" },
      byStaff: null,
      authenticity: { standing: "unproven" },
      content: { replyText: "Wo ist mein Ring?" },
    });
    expect(headsOf(read)).toEqual({
      from: "Ana Sommer <ana.sommer@post.example>",
      subject: "Grüße",
    });
  });

  it("knows its own mail by what the shop sent, not by the domain of the Message-ID", async () => {
    expect((await readFirst({}, true)).verdict.kind).not.toBe("own-mail");
    expect((await readFirst({ from: "support@mejurn.example" })).verdict.kind).toBe("own-mail");
  });
});
