// What a search shows: the tickets that it finds, each with the words that it was found by, and what it did not understand.
import { narrowing, type KnownNames } from "#app/domain/search/narrowing.ts";
import { searchQuery } from "#app/domain/search/search-query.ts";
import type { SearchRow } from "#app/domain/search/search-row.ts";
import type { ParsedSearch, SearchHint, SearchTerm } from "#app/domain/search/search-terms.ts";
import { countFound, finderOf, marked, snippet, type Finder } from "#app/domain/search/snippet.ts";
import { ticketNumberIn } from "#app/domain/search/ticket-number-in.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import {
  listFoundMessages,
  listFoundTickets,
  type FoundMessage,
  type SearchPlace,
} from "#app/data/records/found-tickets.server.ts";
import { countSearchChanges } from "#app/data/records/search-entries.server.ts";

const ROWS = 25;
/** "More than 1,000" says enough. */
const MOST_WAITING = 1_000;
/** Where a word is written with other accents, the message with it is looked for among so many. */
const LOOKED_THROUGH = 10;

export type SearchPageData = {
  readonly rows: readonly SearchRow[];
  /** Where the next rows begin; null at the end. */
  readonly next: SearchPlace | null;
  readonly hints: readonly SearchHint[];
  /** The ticket whose number was typed. `isCertain`: nothing else can be meant. */
  readonly named: {
    readonly ticketId: string;
    readonly number: string;
    readonly subject: string;
    readonly isCertain: boolean;
  } | null;
  /** Tickets that changed and are not taken in yet, counted up to 1,000. */
  readonly waiting: number;
};

export type AskedSearch = {
  readonly typed: string;
  readonly parsed: ParsedSearch;
  readonly after: SearchPlace | null;
  readonly me: MemberId;
  readonly ticketPrefix: string;
  readonly timeZone: string;
  readonly now: Instant;
};

/** Keyset pages: `after` names the last row that was shown. A search without a term finds nothing. */
export function readSearchPage(db: Db, shopId: ShopId, ask: AskedSearch): Promise<SearchPageData> {
  const { terms } = ask.parsed;
  return inShopBySql(db, shopId, async (tx) => {
    const [known, named, waiting] = await Promise.all([
      knownNames(tx, shopId, ask),
      findNamed(tx, shopId, ask),
      countSearchChanges(tx, shopId, MOST_WAITING),
    ]);
    const { narrowed, hints } = narrowing(terms, known);
    const query = searchQuery(terms);
    const isEmpty = query.needs.length + narrowed.length === 0 && query.never === null;
    const limit = ROWS + 1;
    const places = isEmpty
      ? []
      : await listFoundTickets(tx, { query, narrowed, after: ask.after, now: ask.now, limit });
    const shown = places.slice(0, ROWS);
    return {
      rows: await rowsOf(tx, shopId, { places: shown, terms, ask }),
      next: places.length > ROWS ? (shown.at(-1) ?? null) : null,
      hints: [...ask.parsed.hints, ...hints],
      named,
      waiting,
    };
  });
}

/** Names are read when a search names somebody or a tag. */
async function knownNames(tx: Tx, shopId: ShopId, { me, timeZone, parsed }: AskedSearch) {
  const asks = (kind: SearchTerm["kind"]) => parsed.terms.some((term) => term.kind === kind);
  const [members, tags] = await Promise.all([
    asks("assignee")
      ? tx.$queryRaw<KnownNames["members"]>`
          select "id", "name", "email" from "Member" where "shopId" = ${shopId}::uuid`
      : [],
    asks("tag")
      ? tx.$queryRaw<KnownNames["tags"]>`
          select "id", "name" from "Tag" where "shopId" = ${shopId}::uuid`
      : [],
  ]);
  return { me, timeZone, members, tags };
}

async function findNamed(
  tx: Tx,
  shopId: ShopId,
  { typed, after, ticketPrefix }: AskedSearch,
): Promise<SearchPageData["named"]> {
  const named = after === null ? ticketNumberIn(typed, ticketPrefix) : null;
  if (named === null || named.number > 2_147_483_647) return null;
  const rows = await tx.$queryRaw<{ ticketId: string; subject: string }[]>`
    select coalesce(t."mergedIntoId", t."id") as "ticketId", t."subject" from "Ticket" t
    where t."shopId" = ${shopId}::uuid and t."number" = ${named.number}::int`;
  const [row] = rows;
  return row
    ? { ...row, number: ticketNumber(ticketPrefix, named.number), isCertain: named.isCertain }
    : null;
}

type TicketRow = {
  ticketId: string;
  number: number;
  subject: string;
  preview: string;
  customerName: string;
  customerAddress: string;
  status: TicketStatus;
  isSpam: boolean;
  isOverdue: boolean;
  newestAt: Date;
  attachmentCount: number;
  orderName: string | null;
  orderState: string | null;
  assigneeName: string | null;
  tags: string[];
};

async function rowsOf(
  tx: Tx,
  shopId: ShopId,
  found: {
    readonly places: readonly SearchPlace[];
    readonly terms: readonly SearchTerm[];
    readonly ask: AskedSearch;
  },
): Promise<SearchRow[]> {
  const ids = found.places.map(({ ticketId }) => ticketId);
  if (ids.length === 0) return [];
  const finds = finderOf(found.terms);
  const [tickets, messages] = await Promise.all([
    tx.$queryRaw<TicketRow[]>`
      select t."id" as "ticketId", t."number", t."subject", t."preview", t."customerName", t."customerAddress", t."status",
        t."spamAt" is not null as "isSpam", coalesce(t."dueAt" < ${dateOf(found.ask.now)}, false) as "isOverdue",
        t."newestAt", t."attachmentCount", t."orderName", t."orderState", m."name" as "assigneeName",
        array(select g."name" from "TicketTag" k join "Tag" g on g."shopId" = k."shopId" and g."id" = k."tagId"
          where k."shopId" = t."shopId" and k."ticketId" = t."id" order by g."key") as "tags"
      from "Ticket" t left join "Member" m on m."shopId" = t."shopId" and m."id" = t."assigneeId"
      where t."shopId" = ${shopId}::uuid and t."id" = any(${ids}::uuid[])`,
    finds
      ? messagesOf(tx, shopId, { ids, finds, terms: found.terms })
      : new Map<string, FoundMessage>(),
  ]);
  const byId = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  return ids.flatMap((id) => {
    const ticket = byId.get(id);
    return ticket ? rowOf(ticket, messages.get(id) ?? null, { finds, ask: found.ask }) : [];
  });
}

/** Of each ticket the message that shows best what was looked for; none where its words are only in names and numbers. */
async function messagesOf(
  tx: Tx,
  shopId: ShopId,
  look: {
    readonly ids: readonly string[];
    readonly finds: Finder;
    readonly terms: readonly SearchTerm[];
  },
): Promise<Map<string, FoundMessage>> {
  const { ids, finds, terms } = look;
  const patterns = terms.flatMap((term) =>
    (term.kind === "words" || term.kind === "phrase") && !term.excluded
      ? [`%${term.text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`]
      : [],
  );
  const best = new Map<string, FoundMessage>();
  const take = (messages: readonly FoundMessage[]): void => {
    const counts = new Map<string, number>();
    for (const message of messages) {
      const count = countFound(message.text, finds);
      if (count <= (counts.get(message.ticketId) ?? 0)) continue;
      counts.set(message.ticketId, count);
      best.set(message.ticketId, message);
    }
  };
  take(await listFoundMessages(tx, shopId, { ticketIds: ids, patterns, most: 1 }));
  const others = ids.filter((id) => !best.has(id));
  if (others.length > 0)
    take(
      await listFoundMessages(tx, shopId, { ticketIds: others, patterns, most: LOOKED_THROUGH }),
    );
  return best;
}

function rowOf(
  ticket: TicketRow,
  message: FoundMessage | null,
  { finds, ask }: { readonly finds: Finder | null; readonly ask: AskedSearch },
): SearchRow {
  const { preview, orderName, orderState, newestAt, ...shown } = ticket;
  return {
    ...shown,
    number: ticketNumber(ask.ticketPrefix, ticket.number),
    subject: marked(ticket.subject, finds),
    newestAt: newestAt.toISOString(),
    order: orderName === null ? null : { name: orderName, state: orderState ?? "" },
    message: message && {
      messageId: message.messageId,
      fromName: message.fromName,
      isNote: message.kind === "note",
      at: message.at.toISOString(),
    },
    snippet: snippet(message?.text ?? preview, finds),
  };
}
