// An agent says that screened mail is none of a machine's: it is read again, and this time no screen is asked.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { letInScreenedEmail as letIn } from "#app/data/records/inbound-emails.server.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { InboundEmailId, MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { processInboundEmailJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * Saying it twice is saying it once. Throws Refusal "not-allowed" for those who only read, "not-found" when no such mail
 * of this shop was screened out.
 */
export async function letInScreenedEmail(
  needs: Pick<Deps, "db" | "clock" | "enqueue">,
  input: { shopId: ShopId; inboundEmailId: InboundEmailId; member: { id: MemberId; role: Role } },
): Promise<void> {
  const { shopId, inboundEmailId, member } = input;
  if (!may(member.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const outcome = await letIn(tx, shopId, inboundEmailId, { at: needs.clock(), by: member.id });
    if (outcome === null) throw new Refusal("not-found", "This mail is not screened out any more.");
    if (outcome === "known") return;
    await needs.enqueue(tx, processInboundEmailJob, { shopId, inboundEmailId });
    await announceChange(tx, shopId, null);
  });
}
