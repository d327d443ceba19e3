// What does this mail mean for the shop? Read it, judge it, and write all that follows in one transaction.
import { askInShop, inShopBySql } from "#app/data/db.server.ts";
import { hasCanary } from "#app/data/records/canaries.server.ts";
import { findWaitingMail, type WaitingMail } from "#app/data/records/inbound-emails.server.ts";
import { isOwnMessageId } from "#app/data/records/messages.server.ts";
import { ownMailToken } from "#app/domain/mail/own-mail-token.ts";
import { parkedFor } from "#app/domain/mail/parked-words.ts";
import { isLetIn } from "#app/domain/mail/verdict.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import type { InboundEmailId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { readInboundEmail } from "./read-inbound-email.ts";
import { setAsideEmail } from "./set-aside-email.ts";
import { storeAttachments } from "./store-attachments.ts";
import { writeInboundMessage } from "./write-inbound-message.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "clock"
  | "newId"
  | "enqueue"
  | "blobs"
  | "shopKeys"
  | "openCalendar"
  | "parseMime"
  | "readPostedFields"
  | "judgeSender"
  | "cleanHtml"
  | "typeOfBytes"
  | "settings"
>;

export type ProcessOutcome =
  | { readonly kind: "ticketed"; readonly ticketId: TicketId }
  | { readonly kind: "screened" }
  | { readonly kind: "nothing-to-do" };

/** Running it twice changes nothing. Throws PermanentFault when the mail can't be read: it belongs on the parked list. */
export async function processInboundEmail(
  needs: Needs,
  input: { shopId: ShopId; inboundEmailId: InboundEmailId },
): Promise<ProcessOutcome> {
  const { shopId, inboundEmailId } = input;
  const waiting = await askInShop(needs.db, shopId, (tx) =>
    findWaitingMail(tx, shopId, inboundEmailId),
  );
  if (waiting?.status !== "stored") return { kind: "nothing-to-do" };
  if (waiting.uninstalled) throw new PermanentFault(parkedFor.uninstalled);
  const key = needs.shopKeys.open(shopId, waiting.shopKey);
  const read = await readInboundEmail(needs, {
    waiting,
    key,
    isOwnMessageId: (messageId) => isOurs(needs, shopId, waiting, messageId),
  });

  if (!isLetIn(read.verdict)) {
    const fresh = await inShopBySql(needs.db, shopId, (tx) =>
      setAsideEmail(needs, tx, shopId, read),
    );
    return { kind: fresh ? "screened" : "nothing-to-do" };
  }
  const attachments = await storeAttachments(needs, key, read.mail);
  const ticketId = await inShopBySql(
    needs.db,
    shopId,
    (tx) => writeInboundMessage(needs, tx, shopId, { ...read, attachments }),
    "soon",
  );
  return ticketId === null ? { kind: "nothing-to-do" } : { kind: "ticketed", ticketId };
}

/** All shops write Message-IDs of one domain: only this shop's own mail is mail coming back. */
async function isOurs(
  { db, settings }: Needs,
  shopId: ShopId,
  waiting: WaitingMail,
  messageId: string,
): Promise<boolean> {
  if (!messageId.endsWith(`@${settings.receivingDomain}>`)) return false;
  const own = ownMailToken(messageId, settings.receivingDomain);
  if (own?.kind === "test") return own.token === waiting.testToken;
  return askInShop(db, shopId, (tx) =>
    own?.kind === "canary"
      ? hasCanary(tx, shopId, own.token)
      : isOwnMessageId(tx, shopId, messageId),
  );
}
