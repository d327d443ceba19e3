// Which tickets does a search find, and in which of their messages are its words?
import type { Narrowing } from "#app/domain/search/narrowing.ts";
import type { SearchQuery } from "#app/domain/search/search-query.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** The instant of the ticket's newest message as PostgreSQL writes it, and the ticket. */
export type SearchPlace = { readonly at: string; readonly ticketId: string };

export type FoundTickets = {
  readonly query: SearchQuery;
  readonly narrowed: readonly Narrowing[];
  /** Behind this one. */
  readonly after: SearchPlace | null;
  readonly now: Instant;
  readonly limit: number;
};

/** Those with the newest message first. The shop is the transaction's own: this can't ask for another one. */
export async function listFoundTickets(tx: Tx, ask: FoundTickets): Promise<SearchPlace[]> {
  const { query, narrowed, after } = ask;
  const needs = query.needs.map(({ words }) => words);
  const parts = query.needs.map(({ part }) => part);
  return tx.$queryRaw<SearchPlace[]>`
    select "ticketId", "place" as "at" from search_tickets(${needs}::text[], ${parts}::text[], ${query.never}::text,
      ${JSON.stringify(narrowed)}::jsonb, ${dateOf(ask.now)}::timestamptz, ${after?.at ?? null}::timestamptz,
      ${after?.ticketId ?? null}::uuid, ${ask.limit}::int)`;
}

export type FoundMessage = {
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly fromName: string;
  readonly kind: "inbound" | "outbound" | "note";
  readonly at: Date;
  readonly text: string;
};

/** Enough to show why; a message of megabytes isn't carried over for one line. */
const SHOWN_OF_A_TEXT = 20_000;
/** Of a long thread the newest are looked through. */
const MESSAGES_OF_A_TICKET = 30;

/**
 * Of each ticket the newest messages with the most of these words as they are written, at most `most`; the newest of all where
 * none has any.
 */
export async function listFoundMessages(
  tx: Tx,
  shopId: ShopId,
  ask: {
    readonly ticketIds: readonly string[];
    readonly patterns: readonly string[];
    readonly most: number;
  },
): Promise<FoundMessage[]> {
  return tx.$queryRaw<FoundMessage[]>`
    select m.* from unnest(${ask.ticketIds}::uuid[]) as t("id"), lateral (
      select l."ticketId", l."id" as "messageId", l."fromName", l."kind"::text as "kind", l."at", left(l."text", ${SHOWN_OF_A_TEXT}) as "text"
      from (select * from "Message" n where n."shopId" = ${shopId}::uuid and n."ticketId" = t."id"
        order by n."at" desc, n."id" desc limit ${MESSAGES_OF_A_TICKET}) l
      order by (select count(*) from unnest(${ask.patterns}::text[]) p where l."text" ilike p) desc, l."at" desc, l."id" desc
      limit ${ask.most}) m`;
}
