import { accessKinds, type AccessKind } from "#app/domain/privacy/access.ts";
import type { AccessFilter } from "#app/domain/privacy/access-view.ts";
import { isUuid, type MemberId, type TicketId } from "#app/domain/shared/ids.ts";
import { addDays, parseLocalDate } from "#app/domain/sla/local-date.ts";
import { startOfDate } from "#app/domain/sla/zone-time.ts";

/** The filter that an address asks for; what can't be read filters nothing. Days are the shop's, both included. */
export function accessFilter(params: URLSearchParams, timeZone: string): AccessFilter {
  const member = params.get("member") ?? "";
  const kind = params.get("kind") ?? "";
  const ticket = params.get("ticket") ?? "";
  const from = parseLocalDate(params.get("from") ?? "");
  const until = parseLocalDate(params.get("until") ?? "");
  return {
    memberId: isUuid(member) ? (member as MemberId) : null,
    kind: accessKinds.includes(kind as AccessKind) ? (kind as AccessKind) : null,
    ticketId: isUuid(ticket) ? (ticket as TicketId) : null,
    from: from && startOfDate(timeZone, from),
    until: until && startOfDate(timeZone, addDays(until, 1)),
  };
}
