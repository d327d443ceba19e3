/** Who of the staff gets the next ticket? */
import type { MemberId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import type { Role } from "#app/domain/shop/role.ts";

export type InTurn = {
  readonly id: MemberId;
  readonly name: string;
  readonly role: Role;
  readonly lastSeenAt: Instant | null;
  readonly awayUntil: Instant | null;
  /** When they were given a ticket last. */
  readonly lastAssignedAt: Instant | null;
};

/** "Seen at" is kept to five minutes; whoever has the app open is seen at least that often. */
const PRESENT_MS = 15 * MINUTE_MS;

/** Of those who are here and not away, whoever was given a ticket the longest ago; null when nobody is here. */
export function whoseTurn(staff: readonly InTurn[], now: Instant): InTurn | null {
  const here = staff.filter(
    ({ role, lastSeenAt, awayUntil }) =>
      canBeAssigned(role) &&
      lastSeenAt !== null &&
      now - lastSeenAt <= PRESENT_MS &&
      (awayUntil === null || awayUntil <= now),
  );
  return (
    here.toSorted(
      (a, b) => (a.lastAssignedAt ?? 0) - (b.lastAssignedAt ?? 0) || (a.id < b.id ? -1 : 1),
    )[0] ?? null
  );
}
