// What the pages of saved replies show: the list, and one of them with what can be chosen for it.
import { firstWords } from "#app/domain/mail/first-words.ts";
import type { SavedReply } from "#app/domain/reply/saved-reply.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import {
  findSavedReply,
  listSavedReplies,
  type SavedReplyRow,
} from "#app/data/records/saved-replies.server.ts";
import { listAssignableStaff, type StaffName } from "#app/data/records/staff-names.server.ts";

export type ListedReply = {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly shortcut: string | null;
  readonly isOwn: boolean;
  /** Its first words. */
  readonly excerpt: string;
  readonly usedCount: number;
  /** ISO 8601; null while it was never used. */
  readonly usedAt: string | null;
};

/** The team's and the member's own, those that were used last first. */
export const readSavedRepliesPage = (
  db: Db,
  shopId: ShopId,
  memberId: MemberId,
): Promise<readonly ListedReply[]> =>
  inShopBySql(db, shopId, async (tx) =>
    (await listSavedReplies(tx, shopId, memberId)).map(listedReply),
  );

const listedReply = (reply: SavedReplyRow): ListedReply => ({
  id: reply.id,
  name: reply.name,
  folder: reply.folder,
  shortcut: reply.shortcut,
  isOwn: reply.memberId !== null,
  excerpt: firstWords(textOfHtml(reply.html)),
  usedCount: reply.usedCount,
  usedAt: reply.usedAt && isoOf(reply.usedAt),
});

export type SavedReplyPage = {
  /** Null: a new one. */
  readonly reply: (Omit<SavedReply, "memberId"> & { readonly isShared: boolean }) | null;
  readonly folders: readonly string[];
  readonly tags: readonly string[];
  readonly staff: readonly StaffName[];
  /** With whose data the reply can be looked at. */
  readonly tickets: readonly { readonly ticketId: string; readonly words: string }[];
  readonly supportAddress: string;
};

/** Null where there is no such reply, or it is somebody else's. */
export function readSavedReplyPage(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly memberId: MemberId;
    readonly savedReplyId: SavedReplyId | null;
    readonly ticketPrefix: string;
  },
): Promise<SavedReplyPage | null> {
  const { memberId, savedReplyId, ticketPrefix } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const found = savedReplyId && (await findSavedReply(tx, shopId, savedReplyId));
    if (savedReplyId && !found) return null;
    if (found && found.memberId !== null && found.memberId !== memberId) return null;
    const [replies, around, staff] = await Promise.all([
      listSavedReplies(tx, shopId, memberId),
      readAround(tx, shopId, ticketPrefix),
      listAssignableStaff(tx, shopId),
    ]);
    const folders = new Set(replies.map(({ folder }) => folder).filter((name) => name !== ""));
    return {
      reply: found ? shownReply(found) : null,
      folders: [...folders].toSorted((a, b) => a.localeCompare(b)),
      staff,
      ...around,
    };
  });
}

const shownReply = ({ memberId, ...reply }: SavedReplyRow): SavedReplyPage["reply"] => ({
  ...{ id: reply.id, name: reply.name, folder: reply.folder, shortcut: reply.shortcut },
  ...{ language: reply.language, html: reply.html, actions: reply.actions },
  version: reply.version,
  isShared: memberId === null,
});

/** More are found by typing; nobody scrolls through them. */
const MOST_TAGS = 200;
const MOST_TICKETS = 10;

async function readAround(
  tx: Tx,
  shopId: ShopId,
  prefix: string,
): Promise<Pick<SavedReplyPage, "tags" | "tickets" | "supportAddress">> {
  type Row = {
    tags: string[];
    tickets: { id: string; number: number; subject: string }[];
    supportAddress: string | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select array(select g."name" from "Tag" g where g."shopId" = ${shopId}::uuid order by g."key" limit ${MOST_TAGS}::int) as "tags",
      (select coalesce(jsonb_agg(newest), '[]') from (
        select t."id", t."number", t."subject" from "Ticket" t
        where t."shopId" = ${shopId}::uuid and t."spamAt" is null and t."mergedIntoId" is null
        order by t."newestAt" desc, t."id" desc limit ${MOST_TICKETS}::int) newest) as "tickets",
      (select b."address" from "Mailbox" b where b."shopId" = ${shopId}::uuid order by b."createdAt" limit 1) as "supportAddress"`;
  const { tags = [], tickets = [], supportAddress } = rows[0] ?? {};
  return {
    tags,
    tickets: tickets.map(({ id, number, subject }) => ({
      ticketId: id,
      words: `${ticketNumber(prefix, number)} ${subject}`,
    })),
    supportAddress: supportAddress ?? "",
  };
}
