import { askInShop } from "#app/data/db.server.ts";
import { findWaitingMail } from "#app/data/records/inbound-emails.server.ts";
import type { InboundEmailId, MessageId } from "#app/domain/shared/ids.ts";
import { judgeRequest } from "#app/services/mail/judge-request.ts";
import { readInboundEmail } from "#app/services/mail/read-inbound-email.ts";
import type { MailToWrite, TakenMail } from "#app/services/mail/taken-mail.ts";
import { aCustomerMail, arrives, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** The shop's newest mail as it stands before anything is written for it. */
export async function aReadMail(
  house: TestHouse,
  shop: TestShop,
  mail: Parameters<typeof aCustomerMail>[0] = {},
): Promise<MailToWrite> {
  await arrives(house, shop, aCustomerMail(mail));
  const email = (await lookAt(house, shop).emails()).at(-1);
  const waiting = await askInShop(house.deps.db, shop.id, (tx) =>
    findWaitingMail(tx, shop.id, email?.id as InboundEmailId),
  );
  if (!waiting) throw new Error("the mail is not there");
  const key = house.deps.shopKeys.open(shop.id, waiting.shopKey);
  const isOwnMessageId = () => Promise.resolve(false);
  const read = await readInboundEmail(house.deps, { waiting, key, isOwnMessageId });
  return { ...read, attachments: [] };
}

/** The same, as if this transaction had taken it. */
export function taken(house: TestHouse, read: MailToWrite): TakenMail {
  return {
    read,
    messageId: house.deps.newId<MessageId>(),
    readAt: house.clock(),
    judged: judgeRequest(read),
    remarks: [],
  };
}
