// The shop's calendar and targets, each version kept: a finished clock was judged by its own.
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { Targets } from "#app/domain/sla/default-targets.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

export async function saveFirstPolicy(
  tx: Tx,
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
