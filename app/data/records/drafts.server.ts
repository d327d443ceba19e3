// What members have written and not sent: one draft for each of them, ticket and kind.
import {
  readChoices,
  type DraftKind,
  type DraftView,
  type DraftWords,
  type UploadView,
} from "#app/domain/reply/draft.ts";
import { readSeenOrders } from "#app/domain/reply/seen-order.ts";
import type { DraftId, MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Whose draft of what. */
export type DraftPlace = {
  readonly ticketId: TicketId;
  readonly memberId: MemberId;
  readonly kind: DraftKind;
};

type Row = {
  draftId: string;
  kind: DraftKind;
  html: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string | null;
  seenMessageId: string | null;
  seenOrders: unknown;
  savedReplyId: string | null;
  more: unknown;
  version: number;
  changedAt: Date;
  uploads: UploadView[] | null;
};

/** Of this member on this ticket, at most one of each kind. */
export async function listDraftsOnTicket(
  tx: Tx,
  shopId: ShopId,
  { ticketId, memberId }: Omit<DraftPlace, "kind">,
): Promise<DraftView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select d."id" as "draftId", d."kind", d."html", d."to", d."cc", d."bcc", d."subject", d."seenMessageId",
      d."seenOrders", d."savedReplyId", d."more", d."version", d."changedAt",
      (select jsonb_agg(jsonb_build_object('uploadId', u."id", 'fileName', u."fileName", 'contentType', u."contentType",
          'bytes', u."bytes", 'contentId', u."contentId") order by u."ordinal", u."id")
        from "Upload" u where u."shopId" = d."shopId" and u."draftId" = d."id" and u."messageId" is null) as "uploads"
    from "Draft" d
    where d."shopId" = ${shopId}::uuid and d."ticketId" = ${ticketId}::uuid and d."memberId" = ${memberId}::uuid
      and d."kind" in ('reply', 'forward')`;
  return rows.map(viewOf);
}

/** Null when there is no such ticket in this shop. */
export async function findTicketToWriteOn(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{ readonly isErased: boolean } | null> {
  const rows = await tx.$queryRaw<{ isErased: boolean }[]>`
    select "anonymisedAt" is not null as "isErased" from "Ticket"
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid for share`;
  return rows[0] ?? null;
}

/** Null when there is none. */
export async function findDraft(
  tx: Tx,
  shopId: ShopId,
  place: DraftPlace,
): Promise<DraftView | null> {
  const drafts = await listDraftsOnTicket(tx, shopId, place);
  return drafts.find(({ kind }) => kind === place.kind) ?? null;
}

/** Of the draft that is there, nobody else's save comes in before the transaction ends. Null when there is none. */
export async function lockDraft(
  tx: Tx,
  shopId: ShopId,
  { ticketId, memberId, kind }: DraftPlace,
): Promise<{ draftId: DraftId; version: number } | null> {
  // The ticket's row would stop everybody; two first saves of one person meet here.
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(${`draft ${shopId} ${ticketId} ${memberId} ${kind}`}, 0))`;
  const rows = await tx.$queryRaw<{ draftId: DraftId; version: number }[]>`
    select "id" as "draftId", "version" from "Draft"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "memberId" = ${memberId}::uuid
      and "kind" = ${kind}
    for update`;
  return rows[0] ?? null;
}

/** Makes the draft or writes over it. Its uploads stay as they are. */
export async function saveDraft(
  tx: Tx,
  shopId: ShopId,
  draft: DraftPlace &
    DraftWords & { readonly id: DraftId; readonly version: number; readonly at: Instant },
): Promise<void> {
  const at = dateOf(draft.at);
  await tx.$executeRaw`
    insert into "Draft" ("shopId", "id", "ticketId", "memberId", "kind", "html", "to", "cc", "bcc", "subject",
      "seenMessageId", "seenOrders", "savedReplyId", "more", "version", "startedAt", "changedAt")
    values (${shopId}::uuid, ${draft.id}::uuid, ${draft.ticketId}::uuid, ${draft.memberId}::uuid, ${draft.kind},
      ${draft.html}, ${[...draft.to]}::text[], ${[...draft.cc]}::text[], ${[...draft.bcc]}::text[], ${draft.subject},
      ${draft.seenMessageId === "" ? null : draft.seenMessageId}::uuid, ${JSON.stringify(draft.seenOrders)}::jsonb,
      ${draft.savedReplyId}::uuid, ${JSON.stringify(draft.choices)}::jsonb, ${draft.version}::int, ${at}, ${at})
    on conflict ("shopId", "id") do update set "html" = excluded."html", "to" = excluded."to", "cc" = excluded."cc",
      "bcc" = excluded."bcc", "subject" = excluded."subject", "seenMessageId" = excluded."seenMessageId",
      "seenOrders" = excluded."seenOrders", "savedReplyId" = excluded."savedReplyId", "more" = excluded."more",
      "version" = excluded."version", "changedAt" = excluded."changedAt"`;
}

/** Its uploads that went nowhere belong to no draft afterwards. False when there was none. */
export async function deleteDraft(
  tx: Tx,
  shopId: ShopId,
  { ticketId, memberId, kind }: DraftPlace,
): Promise<boolean> {
  await tx.$executeRaw`
    update "Upload" u set "draftId" = null from "Draft" d
    where d."shopId" = ${shopId}::uuid and d."ticketId" = ${ticketId}::uuid and d."memberId" = ${memberId}::uuid
      and d."kind" = ${kind} and u."shopId" = d."shopId" and u."draftId" = d."id"`;
  const deleted = await tx.$executeRaw`
    delete from "Draft" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "memberId" = ${memberId}::uuid and "kind" = ${kind}`;
  return deleted > 0;
}

/** As `deleteDraft`, unless the draft is newer than `version`: another tab has written since. Null: any. */
export async function deleteDraftUpTo(
  tx: Tx,
  shopId: ShopId,
  place: DraftPlace,
  version: number | null,
): Promise<void> {
  const kept = await lockDraft(tx, shopId, place);
  if (kept && (version === null || kept.version <= version)) await deleteDraft(tx, shopId, place);
}

const viewOf = ({
  more,
  seenOrders,
  seenMessageId,
  changedAt,
  uploads,
  ...row
}: Row): DraftView => ({
  ...row,
  seenMessageId: seenMessageId ?? "",
  seenOrders: readSeenOrders(seenOrders),
  choices: readChoices(more),
  changedAt: changedAt.toISOString(),
  uploads: uploads ?? [],
});
