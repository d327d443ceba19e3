// Who works on a ticket, and under which tags it stands. One query.
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import type { TicketDesk } from "#app/domain/ticket/ticket-desk.ts";
import type { Tx } from "#app/data/db.server.ts";

type Row = {
  assigneeId: string | null;
  members: { id: string; name: string; role: Role; awayUntil: string | null }[];
  followers: string[];
  tags: string[];
  knownTags: string[];
};

/** More are found by typing; nobody scrolls through them. */
const MOST_KNOWN_TAGS = 200;

/** Null when there is no such ticket in this shop. */
export async function readTicketDesk(
  tx: Tx,
  shopId: ShopId,
  { ticketId, now, reader }: { ticketId: TicketId; now: Instant; reader: MemberId },
): Promise<TicketDesk | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select t."assigneeId",
      (select coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'name', m."name", 'role', m."role", 'awayUntil', m."awayUntil")
        order by m."name", m."id"), '[]') from "Member" m where m."shopId" = t."shopId") as "members",
      array(select f."memberId" from "Follower" f where f."shopId" = t."shopId" and f."ticketId" = t."id") as "followers",
      array(select g."name" from "TicketTag" x join "Tag" g on g."shopId" = x."shopId" and g."id" = x."tagId"
        where x."shopId" = t."shopId" and x."ticketId" = t."id" order by g."key") as "tags",
      array(select g."name" from "Tag" g where g."shopId" = t."shopId" order by g."key" limit ${MOST_KNOWN_TAGS}) as "knownTags"
    from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  return {
    assigneeId: row.assigneeId,
    members: row.members
      .filter(({ role }) => may(role, "read"))
      .map(({ id, name, role, awayUntil }) => ({
        memberId: id,
        name,
        canBeAssigned: canBeAssigned(role),
        awayUntil: awayUntil === null ? null : awayFrom(awayUntil, now),
      })),
    readerId: reader,
    followers: row.followers,
    tags: row.tags,
    knownTags: row.knownTags,
  };
}

function awayFrom(stored: string, now: Instant): string | null {
  const until = new Date(stored);
  return until.getTime() > now ? until.toISOString() : null;
}
