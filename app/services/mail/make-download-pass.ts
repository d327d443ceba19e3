// Somebody wants a file of a mail: make an address for this one download, by this person, within a minute.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { saveDownloadPass } from "#app/data/records/download-passes.server.ts";
import { findAttachment } from "#app/data/records/messages.server.ts";
import { findOriginalMail } from "#app/data/records/original-mails.server.ts";
import { findArchive } from "#app/data/records/privacy-requests.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type {
  AttachmentId,
  InboundEmailId,
  MemberId,
  PrivacyRequestId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

/** The page uses the address in the same moment in which it gets it. */
const PASS_MS = MINUTE_MS;

export type WantedFile =
  | {
      readonly kind: "attachment";
      readonly ticketId: TicketId;
      readonly attachmentId: AttachmentId;
    }
  | { readonly kind: "mail"; readonly inboundEmailId: InboundEmailId }
  /** Of a customer's data, made at Shopify's request; for the owner. */
  | { readonly kind: "archive"; readonly privacyRequestId: PrivacyRequestId };

/**
 * The token of a new pass. Throws Refusal "not-allowed" for those who may not read, "not-found" when the shop has no such
 * file, or the ticket no such attachment.
 */
export async function makeDownloadPass(
  needs: Pick<Deps, "db" | "clock" | "newToken" | "shopKeys">,
  input: {
    readonly shopId: ShopId;
    readonly member: { readonly id: MemberId; readonly role: Role };
    readonly wanted: WantedFile;
  },
): Promise<{ readonly token: string }> {
  const { shopId, member, wanted } = input;
  if (!may(member.role, wanted.kind === "archive" ? "export" : "read"))
    throw new Refusal("not-allowed", "Your role does not let you download this.");
  const token = needs.newToken();
  const now = needs.clock();
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await isThere(tx, shopId, wanted)))
      throw new Refusal("not-found", "This file is not here.");
    const key = needs.shopKeys.open(shopId, (await getShop(tx, shopId)).shopKey);
    await saveDownloadPass(
      tx,
      shopId,
      {
        id: needs.shopKeys.mac(key, "download-pass", token),
        memberId: member.id,
        kind: wanted.kind,
        targetId: targetOf(wanted),
        expiresAt: (now + PASS_MS) as Instant,
      },
      now,
    );
  });
  return { token };
}

function targetOf(wanted: WantedFile): string {
  if (wanted.kind === "mail") return wanted.inboundEmailId;
  return wanted.kind === "archive" ? wanted.privacyRequestId : wanted.attachmentId;
}

async function isThere(tx: Tx, shopId: ShopId, wanted: WantedFile): Promise<boolean> {
  if (wanted.kind === "mail")
    return (await findOriginalMail(tx, shopId, wanted.inboundEmailId)) !== null;
  if (wanted.kind === "archive")
    return (await findArchive(tx, shopId, wanted.privacyRequestId)) !== null;
  const attachment = await findAttachment(tx, shopId, wanted.attachmentId);
  return attachment?.ticketId === wanted.ticketId;
}
