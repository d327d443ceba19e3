import { describe, expect, it } from "vitest";
import type { AttachmentId } from "#app/domain/shared/ids.ts";
import { copyAttachment } from "#app/services/draft/copy-attachment.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const photo = { filename: "clasp.txt", contentType: "text/plain", content: Buffer.from("broken") };

async function aTicketWithPhoto(seed: string) {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop, { attachments: [photo], seed });
  const [attachment] = await lookAt(house, shop).attachments();
  return { shop, ticket, attachmentId: attachment?.id as AttachmentId };
}

describe("letting a file of the customer's mail go along", () => {
  it("takes it with its name and size", async () => {
    const { shop, ticket, attachmentId } = await aTicketWithPhoto("one");
    const of = { shopId: shop.id, ticketId: ticket.id, attachmentId, by: shop.owner };

    const upload = await copyAttachment(house.deps, of);

    expect(upload).toMatchObject({ fileName: "clasp.txt", bytes: 6, contentId: null });
  });

  it("takes none of another ticket or shop", async () => {
    const { shop, ticket, attachmentId } = await aTicketWithPhoto("two");
    const another = await aTicket(house, shop, { seed: "another", from: "bo@post.example" });
    const other = await aTicketWithPhoto("three");
    const at = { shopId: shop.id, by: shop.owner };

    for (const [ticketId, id] of [
      [another.id, attachmentId],
      [ticket.id, other.attachmentId],
    ] as const)
      await expectRefusal(
        copyAttachment(house.deps, { ...at, ticketId, attachmentId: id }),
        "not-found",
      );
  });
});
