// A reply that its writer can still take back, or that waits for its hour.
import { inShop } from "#app/data/db.server.ts";
import { saveUndoSeconds } from "#app/data/records/workspace-settings.server.ts";
import type { MessageId, UploadId } from "#app/domain/shared/ids.ts";
import { storeUpload } from "#app/services/draft/store-upload.ts";
import { sendReply, type SendReply } from "#app/services/reply/send-reply.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** A shop with ten seconds to take a reply back, and a ticket to answer. */
export async function aDeskWithUndo(house: TestHouse) {
  const shop = await aShop(house);
  await inShop(house.deps.db, shop.id, (tx) =>
    saveUndoSeconds(tx, shop.id, 10, { at: house.clock(), by: shop.owner.id }),
  );
  const ticket = await aTicket(house, shop);
  return { shop, ticket };
}

let presses = 0;

export const aPressOfSend = (
  shop: TestShop,
  ticket: TestTicket,
  change: Partial<SendReply> = {},
): SendReply => ({
  shopId: shop.id,
  ticketId: ticket.id,
  author: shop.owner,
  text: "",
  html: "<p>It is on its way.</p>",
  to: ticket.customerAddress,
  seenMessageId: ticket.messageId,
  idempotencyKey: `waiting-${(presses += 1)}`,
  ...change,
});

export async function sendIt(
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  change: Partial<SendReply> = {},
): Promise<MessageId> {
  const { messageId } = await sendReply(house.deps, aPressOfSend(shop, ticket, change));
  if (!messageId) throw new Error("the reply was taken for one that is written already");
  return messageId;
}

/** How often the mail provider took it. */
export const timesSent = (house: TestHouse, messageId: MessageId): number =>
  house.sendgrid.accepted().filter(({ body }) => JSON.stringify(body).includes(messageId)).length;

export async function anUpload(
  house: TestHouse,
  shop: TestShop,
  file: { fileName?: string; content?: Uint8Array; inline?: boolean } = {},
): Promise<{ uploadId: UploadId; contentId: string | null }> {
  const { uploadId, contentId } = await storeUpload(house.deps, {
    shopId: shop.id,
    by: shop.owner,
    fileName: file.fileName ?? "size-chart.txt",
    content: file.content ?? Buffer.from("a chart of ring sizes"),
    inline: file.inline ?? false,
  });
  return { uploadId: uploadId as UploadId, contentId };
}
