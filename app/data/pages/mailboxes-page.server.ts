// The addresses that customers write to, and whether their mail arrives.
import { receivingAddress } from "#app/domain/mail/receiving-address.ts";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { listMailboxes } from "#app/data/records/mailboxes.server.ts";
import { testMailOf, type TestMailView } from "./setup-page.server.ts";

export type MailboxView = {
  readonly mailboxId: MailboxId;
  readonly address: string;
  readonly receivingAddress: string;
  readonly testMail: TestMailView;
};

/** The oldest first: tickets that the staff open themselves go out from it. */
export const readMailboxesPage = (
  db: Db,
  shopId: ShopId,
  receivingDomain: string,
): Promise<readonly MailboxView[]> =>
  inShopBySql(db, shopId, async (tx) =>
    (await listMailboxes(tx, shopId)).map((mailbox) => ({
      mailboxId: mailbox.id,
      address: mailbox.address,
      receivingAddress: receivingAddress(mailbox.token, receivingDomain),
      testMail: testMailOf(mailbox),
    })),
  );
