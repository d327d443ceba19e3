// Which hours and targets held for a ticket, from its first day on?
import type { Tx } from "#app/data/db.server.ts";
import type { VersionMark } from "#app/data/records/policies.server.ts";
import type { SlaEvents } from "#app/data/records/sla-events.server.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { policyVersions } from "./policy-versions.ts";

export type PolicyEvent = Extract<SlaEvent, { kind: "policy" }>;

/** A step of a transaction. The version that held when the ticket began, and those since; one question for what is not known. */
export async function policyEvents(
  needs: Pick<Deps, "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  events: SlaEvents,
): Promise<readonly PolicyEvent[]> {
  const begunAt = Math.min(events.openedAt, ...events.messages.map(({ at }) => at));
  const calendars = since(events.calendars, begunAt);
  const policies = since(events.policies, begunAt);
  const versions = await policyVersions(needs, tx, shopId, { calendars, policies });

  const changes = [...calendars, ...policies].map((mark) => mark.since);
  const moments = [...new Set([begunAt, ...changes.filter((at) => at > begunAt)])].sort(
    (one, other) => one - other,
  ) as Instant[];
  return moments.flatMap((at) => {
    const calendar = calendars.findLast((mark) => mark.since <= at) ?? calendars[0];
    const policy = policies.findLast((mark) => mark.since <= at) ?? policies[0];
    if (!calendar || !policy) throw new Error("the shop has no hours and targets");
    return [
      {
        at,
        kind: "policy",
        policy: {
          calendar: versions.calendarOf(calendar),
          targets: versions.targetsOf(policy),
          policyVersion: policy.version,
          calendarVersion: calendar.version,
        },
      } as const,
    ];
  });
}

function since(marks: readonly VersionMark[], begunAt: number): readonly VersionMark[] {
  const first = marks.findLastIndex((mark) => mark.since <= begunAt);
  return marks.slice(Math.max(0, first));
}
