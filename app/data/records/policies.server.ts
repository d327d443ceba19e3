// The shop's calendar and targets, each version kept: a finished clock was judged by its own.
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { Targets } from "#app/domain/sla/default-targets.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Tx, ModelTx } from "#app/data/db.server.ts";

export async function saveFirstPolicy(
  tx: ModelTx,
  shopId: ShopId,
  policy: { calendar: Calendar; targets: Targets; at: Instant },
): Promise<void> {
  const createdAt = dateOf(policy.at);
  const version = 1;
  await tx.calendarVersion.createMany({
    data: [{ shopId, version, calendar: structuredClone(policy.calendar), createdAt }],
    skipDuplicates: true,
  });
  await tx.policyVersion.createMany({
    data: [{ shopId, version, targets: structuredClone(policy.targets), createdAt }],
    skipDuplicates: true,
  });
}

export type CurrentPolicy = {
  readonly calendar: Calendar;
  readonly targets: Targets;
  readonly calendarVersion: number;
  readonly policyVersion: number;
};

/** What holds in the shop now. Throws Refusal "not-found". */
export async function getPolicy(tx: Tx, shopId: ShopId): Promise<CurrentPolicy> {
  const rows = await tx.$queryRaw<CurrentPolicy[]>`
    select c."calendar", p."targets", s."calendarVersion", s."policyVersion" from "Shop" s
    join "CalendarVersion" c on c."shopId" = s."id" and c."version" = s."calendarVersion"
    join "PolicyVersion" p on p."shopId" = s."id" and p."version" = s."policyVersion"
    where s."id" = ${shopId}::uuid`;
  if (!rows[0]) throw new Refusal("not-found", "This shop is not known.");
  return rows[0];
}
