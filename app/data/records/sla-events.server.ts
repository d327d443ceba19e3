// All that a ticket's clocks follow from, in one question.
import { Prisma } from "@prisma/client";
import {
  clockEventKinds,
  movingEventKinds,
  type TicketHistory,
} from "#app/domain/ticket/ticket-history.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import type { VersionMark } from "./policies.server.ts";

export type SlaEvents = TicketHistory & {
  readonly openedAt: Instant;
  readonly unansweredSince: Instant | null;
  /** Oldest first, up to the one that holds now. */
  readonly calendars: readonly VersionMark[];
  readonly policies: readonly VersionMark[];
};

/** An instant in JSON. */
const ms = (column: string) => Prisma.raw(`(extract(epoch from ${column}) * 1000)::bigint`);

/** Null when there is no such ticket in this shop. */
export async function listSlaEvents(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<SlaEvents | null> {
  const rows = await tx.$queryRaw<{ found: SlaEvents }[]>(Prisma.sql`
    with recursive source as (
      select ${ticketId}::uuid as id
      union
      select v."fromId" from source s
        join "TicketMove" v on v."shopId" = ${shopId}::uuid and v."toId" = s.id and v."undoneAt" is null
    ), move as (
      select v.* from "TicketMove" v where v."shopId" = ${shopId}::uuid and v."undoneAt" is null
        and (v."toId" = any(array(select id from source)) or v."fromId" = ${ticketId}::uuid)
    ), gone as (select unnest("messageIds") as id from move where "fromId" = ${ticketId}::uuid)
    select jsonb_build_object('ticketId', t."id", 'urgency', t."urgency", 'openedAt', ${ms(`t."openedAt"`)},
      'snoozedUntil', ${ms(`t."snoozedUntil"`)}, 'unansweredSince', ${ms(`t."unansweredSince"`)},
      'messages', (select coalesce(jsonb_agg(jsonb_build_object('messageId', m."id", 'ticketId', m."ticketId",
          'kind', m."kind", 'at', ${ms(`m."at"`)}, 'readAt', ${ms(`e."processedAt"`)}, 'clockless', m."clockless",
          'seenUpTo', ${ms(`greatest(seen."at", "seenMail"."processedAt")`)}, 'asks', m."asks",
          'acceptedAt', ${ms(`m."acceptedAt"`)}, 'delivery', m."delivery", 'deliveryAt', ${ms(`m."deliveryAt"`)})
          order by m."at", m."id"), '[]')
        from "Message" m
        left join "InboundEmail" e on e."shopId" = m."shopId" and e."id" = m."inboundEmailId"
        left join "Message" seen on seen."shopId" = m."shopId" and seen."id" = m."seenMessageId"
        left join "InboundEmail" "seenMail" on "seenMail"."shopId" = seen."shopId"
          and "seenMail"."id" = seen."inboundEmailId"
        where m."shopId" = t."shopId" and m."kind" in ('inbound', 'outbound') and m."purpose" is distinct from 'forward'
          and (m."ticketId" = t."id" or m."id" = any(array(select id from gone)))),
      'moves', (select coalesce(jsonb_agg(jsonb_build_object('moveId', v."id", 'kind', v."kind", 'fromId', v."fromId",
          'toId', v."toId", 'messageIds', v."messageIds", 'at', ${ms(`v."at"`)}) order by v."id"), '[]') from move v),
      'events', (select coalesce(jsonb_agg(jsonb_build_object('eventId', h."id", 'ticketId', h."ticketId",
          'at', ${ms(`h."at"`)}, 'detail', h."detail") order by h."at", h."id"), '[]')
        from "TicketEvent" h where h."shopId" = t."shopId"
          and h."ticketId" = any(array(select id from source))
          and (h."kind" = any(${movingEventKinds}::text[])
            or h."ticketId" = t."id" and h."kind" = any(${clockEventKinds}::text[]))),
      'promiseIds', (select coalesce(jsonb_agg(p."id"), '[]') from "TicketPromise" p
        where p."shopId" = t."shopId" and p."ticketId" = t."id"),
      'alerts', (select coalesce(jsonb_agg(jsonb_build_object('clockKey', a."clockKey", 'kind', a."kind")), '[]')
        from "SlaAlert" a where a."shopId" = t."shopId" and a."ticketId" = t."id"),
      'calendars', (select jsonb_agg(jsonb_build_object('version', c."version", 'since', ${ms(`c."createdAt"`)})
          order by c."version") from "CalendarVersion" c
        where c."shopId" = t."shopId" and c."version" <= s."calendarVersion"),
      'policies', (select jsonb_agg(jsonb_build_object('version', c."version", 'since', ${ms(`c."createdAt"`)})
          order by c."version") from "PolicyVersion" c
        where c."shopId" = t."shopId" and c."version" <= s."policyVersion")) as found
    from "Ticket" t join "Shop" s on s."id" = t."shopId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`);
  return rows[0]?.found ?? null;
}
