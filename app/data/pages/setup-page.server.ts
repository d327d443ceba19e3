// What the set-up shows: the support address, where to forward it, and whether a test mail came through.
import { receivingAddress } from "#app/domain/mail/receiving-address.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { inShop, type Db } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";

export type SetupPageData = {
  readonly supportAddress: string | null;
  readonly receivingAddress: string | null;
  readonly testMail:
    | { readonly state: "not-sent" }
    | { readonly state: "sent"; readonly sentAt: string }
    | { readonly state: "arrived"; readonly sentAt: string; readonly arrivedAt: string };
};

export async function readSetupPage(
  db: Db,
  shopId: ShopId,
  receivingDomain: string,
): Promise<SetupPageData> {
  const mailbox = await inShop(db, shopId, (tx) => findFirstMailbox(tx, shopId));
  if (!mailbox)
    return { supportAddress: null, receivingAddress: null, testMail: { state: "not-sent" } };
  const sentAt = mailbox.testSentAt?.toISOString();
  const arrivedAt = mailbox.provenAt?.toISOString();
  return {
    supportAddress: mailbox.address,
    receivingAddress: receivingAddress(mailbox.token, receivingDomain),
    testMail:
      sentAt === undefined
        ? { state: "not-sent" }
        : arrivedAt === undefined
          ? { state: "sent", sentAt }
          : { state: "arrived", sentAt, arrivedAt },
  };
}
