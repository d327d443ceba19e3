// Someone wants a parked mail tried once more.
import { inShopBySql } from "#app/data/db.server.ts";
import { unparkInboundEmail } from "#app/data/records/inbound-emails.server.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { InboundEmailId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { processInboundEmailJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** Throws Refusal "not-allowed" for those who only read, "not-found" when it is not parked in this shop. */
export async function runParkedMailAgain(
  needs: Pick<Deps, "db" | "enqueue">,
  input: { shopId: ShopId; inboundEmailId: InboundEmailId; role: Role },
): Promise<void> {
  const { shopId, inboundEmailId } = input;
  if (!may(input.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await unparkInboundEmail(tx, shopId, inboundEmailId)))
      throw new Refusal("not-found", "This mail is not parked any more.");
    await needs.enqueue(tx, processInboundEmailJob, { shopId, inboundEmailId });
  });
}
