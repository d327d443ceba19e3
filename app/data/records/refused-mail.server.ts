// Mail for a shop whose data was erased: a number a day, and nothing of the mail.
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** One more, on the day of `at` in UTC. */
export async function countRefusedMail(tx: Tx, shopId: ShopId, at: Instant): Promise<void> {
  await tx.$executeRaw`
    insert into "RefusedMail" ("shopId", "day", "mails")
    values (${shopId}::uuid, (${dateOf(at)}::timestamptz at time zone 'UTC')::date, 1)
    on conflict ("shopId", "day") do update set "mails" = "RefusedMail"."mails" + 1`;
}
