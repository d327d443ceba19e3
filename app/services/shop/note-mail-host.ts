// Where is the support address hosted? The owner says so, or name servers tell.
import { inShopBySql } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { saveMailHost } from "#app/data/records/workspace-settings.server.ts";
import { domainOfAddress } from "#app/domain/delivery/sending-domain.ts";
import { mailHostOf, type MailHost } from "#app/domain/mail/mail-host.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

/** `host` null: as the domain's mail servers tell, nothing when they don't. Throws Refusal "not-allowed". */
export async function noteMailHost(
  needs: Pick<Deps, "db" | "lookUpName">,
  { shopId, role, host }: { shopId: ShopId; role: Role; host: MailHost | null },
): Promise<void> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner goes through the set-up.");
  const mailbox = await inShopBySql(needs.db, shopId, (tx) => findFirstMailbox(tx, shopId));
  if (!mailbox) return;
  const found = host ?? (await guess(needs, domainOfAddress(mailbox.address)));
  await inShopBySql(needs.db, shopId, (tx) => saveMailHost(tx, shopId, found));
}

async function guess(
  { lookUpName }: Pick<Deps, "lookUpName">,
  domain: string,
): Promise<MailHost | null> {
  const answer = await lookUpName(domain, "MX");
  return answer.kind === "found" ? mailHostOf(answer.values) : null;
}
