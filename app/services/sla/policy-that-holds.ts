// Which hours and targets hold in the shop now, ready to reckon with?
import type { Tx } from "#app/data/db.server.ts";
import type { PolicyMarks } from "#app/data/records/policies.server.ts";
import type { SlaPolicy } from "#app/domain/sla/sla-event.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { policyVersions } from "./policy-versions.ts";

/** A step of a transaction, for versions that were just read; asks nothing where they are known. */
export async function policyThatHolds(
  needs: Pick<Deps, "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  { calendar, policy }: PolicyMarks,
): Promise<SlaPolicy> {
  const wanted = { calendars: [calendar], policies: [policy] };
  const versions = await policyVersions(needs, tx, shopId, wanted);
  return {
    calendar: versions.calendarOf(calendar),
    targets: versions.targetsOf(policy),
    calendarVersion: calendar.version,
    policyVersion: policy.version,
  };
}
