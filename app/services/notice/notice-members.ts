// Something happened that some of the staff wait for: their bells ring.
import { announceNotices } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import {
  findTicketOfStaff,
  saveNoticesOnce,
  type NewNotice,
  type StaffToTell,
  type TicketInNotice,
} from "#app/data/records/notices.server.ts";
import type { NoticeKind } from "#app/domain/alert/notice.ts";
import { whoHears } from "#app/domain/alert/who-hears.ts";
import type { MemberId, NoticeId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "clock" | "newId">;

export type Happened = {
  readonly kind: Extract<
    NoticeKind,
    "mention" | "assigned" | "answered" | "send-held" | "rule-stopped" | "rated" | "low-rating"
  >;
  readonly ticketId: TicketId;
  /** Who of the staff did it: they are not told. Null: nobody of the staff. */
  readonly by: { readonly id: MemberId; readonly name: string } | null;
};

/**
 * A step of a transaction. Those who must not read, or want to hear of it in no way, are left out. Twice rings once, until it was
 * read. Nothing for a ticket or for members that are not of this shop.
 */
export async function noticeMembers(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { memberIds, ...happened }: Happened & { readonly memberIds: readonly MemberId[] },
): Promise<void> {
  if (memberIds.length === 0) return;
  const found = await findTicketOfStaff(tx, shopId, happened.ticketId, memberIds);
  if (found) await ring(tx, shopId, noticesOf(needs, found.ticket, found.staff, happened));
}

/** The notices of these people, to be rung; none of those who are not to be told. */
export function noticesOf(
  needs: Needs,
  ticket: TicketInNotice,
  staff: readonly StaffToTell[],
  { kind, ticketId, by }: Happened,
): readonly NewNotice[] {
  const at = needs.clock();
  const said = { ...ticket, clocks: [], dueAt: null, readBy: null, by: by?.name ?? null };
  return whoHears(kind, staff, by?.id ?? null).map(({ memberId, byMail }) => ({
    id: needs.newId<NoticeId>(),
    memberId,
    ticketId,
    kind,
    detail: byMail ? said : { ...said, unmailed: true },
    at,
  }));
}

/** A step of a transaction; all it writes is sent at once. */
export async function ring(tx: Tx, shopId: ShopId, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const whose = notices.map(({ memberId }) => memberId);
  await Promise.all([saveNoticesOnce(tx, shopId, notices), announceNotices(tx, shopId, whose)]);
}
