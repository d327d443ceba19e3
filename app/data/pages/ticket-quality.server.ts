// What is said of the quality of a ticket: its complaint, its corrections, and whether it is an example. One query.
import { stepOf, type ComplaintOutcome } from "#app/domain/complaint/complaint.ts";
import type { ComplaintView, ReplySince } from "#app/domain/complaint/complaint-view.ts";
import type { CorrectionView } from "#app/domain/correction/correction-view.ts";
import type { CorrectionCause } from "#app/domain/correction/correction-cause.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";

export type TicketQuality = {
  /** The newest; null where nobody has complained. */
  readonly complaint: ComplaintView | null;
  /** What was written to the customer since it was opened, oldest first. */
  readonly replies: readonly ReplySince[];
  readonly corrections: readonly CorrectionView[];
  /** Ids of messages that can be corrected. */
  readonly correctable: readonly string[];
  readonly example: { readonly title: string; readonly note: string } | null;
};

type StoredComplaint = Pick<
  ComplaintView,
  | "openedAt"
  | "openedBy"
  | "about"
  | "acknowledgedAt"
  | "investigatedAt"
  | "answeredAt"
  | "answerMessageId"
  | "closedAt"
> & { readonly outcome: ComplaintOutcome | null; readonly remedy: string | null };

type Row = {
  complaint: StoredComplaint | null;
  replies: ReplySince[] | null;
  corrections: (Omit<CorrectionView, "cause"> & { cause: CorrectionCause })[] | null;
  correctable: string[];
  example: { title: string; note: string } | null;
};

/** Of a ticket that is not in this shop nothing is said. */
export async function readTicketQuality(
  db: Db,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketQuality> {
  const rows = await askInShop(
    db,
    shopId,
    (tx) => tx.$queryRaw<Row[]>`
      select to_jsonb(c) as "complaint",
        (select jsonb_agg(jsonb_build_object('messageId', m."id", 'at', m."at", 'by', m."fromName") order by m."at", m."id")
          from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'outbound'
            and m."authorId" is not null and coalesce(m."purpose", 'reply') = 'reply' and m."at" >= c."openedAt"
            and m."delivery" not in ('bounced', 'dropped', 'failed')) as "replies",
        (select jsonb_agg(jsonb_build_object('correctsId', k."correctsId", 'messageId', k."messageId", 'cause', k."cause",
            'wrong', k."wrong", 'at', k."at") order by k."at")
          from "Correction" k where k."shopId" = t."shopId" and k."ticketId" = t."id") as "corrections",
        array(select m."id"::text from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id"
          and m."kind" = 'outbound' and m."authorId" is not null and coalesce(m."purpose", 'reply') = 'reply'
          and m."delivery" in ('accepted', 'delivered', 'deferred', 'unknown') and m."text" <> '') as "correctable",
        (select jsonb_build_object('title', x."title", 'note', x."note") from "ExampleTicket" x
          where x."shopId" = t."shopId" and x."ticketId" = t."id") as "example"
      from "Ticket" t
      left join lateral (select c."openedAt", m."name" as "openedBy", c."about", c."acknowledgedAt", c."investigatedAt",
          c."answeredAt", c."answerMessageId", c."outcome", c."remedy", c."closedAt"
        from "Complaint" c left join "Member" m on m."shopId" = c."shopId" and m."id" = c."openedById"
        where c."shopId" = t."shopId" and c."ticketId" = t."id" order by c."openedAt" desc, c."id" desc limit 1) c on true
      where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
  );
  const [row] = rows;
  return {
    complaint: row?.complaint ? complaintView(row.complaint) : null,
    replies: (row?.replies ?? []).map((reply) => ({ ...reply, at: iso(reply.at) ?? "" })),
    corrections: (row?.corrections ?? []).map((one) => ({ ...one, at: iso(one.at) ?? "" })),
    correctable: row?.correctable ?? [],
    example: row?.example ?? null,
  };
}

/** PostgreSQL writes instants in JSON with the session's offset. */
const iso = (written: string | null): string | null => written && new Date(written).toISOString();
const instant = (written: string | null) => written && instantOf(new Date(written));

function complaintView(stored: StoredComplaint): ComplaintView {
  return {
    openedBy: stored.openedBy,
    about: stored.about,
    answerMessageId: stored.answerMessageId,
    outcome: stored.outcome,
    remedy: stored.remedy ?? "",
    openedAt: iso(stored.openedAt) ?? "",
    acknowledgedAt: iso(stored.acknowledgedAt),
    investigatedAt: iso(stored.investigatedAt),
    answeredAt: iso(stored.answeredAt),
    closedAt: iso(stored.closedAt),
    step: stepOf({
      openedAt: instantOf(new Date(stored.openedAt)),
      acknowledgedAt: instant(stored.acknowledgedAt) || null,
      investigatedAt: instant(stored.investigatedAt) || null,
      answeredAt: instant(stored.answeredAt) || null,
      closedAt: instant(stored.closedAt) || null,
    }),
  };
}
