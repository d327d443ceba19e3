// Somebody of the staff looks at something: note it, in the same request.
import { commitAlong, inShopBySql } from "#app/data/db.server.ts";
import { saveAccessEntry } from "#app/data/records/access-entries.server.ts";
import {
  LONGEST_WORDS,
  SAME_LOOK_MINUTES,
  type AccessDetail,
  type AccessKind,
} from "#app/domain/privacy/access.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

export type RecordAccess = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId };
  readonly kind: AccessKind;
  readonly ticketId?: TicketId;
  readonly detail?: AccessDetail;
};

/** One statement. The same look or search again within five minutes is the same entry. */
export async function recordAccess(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  access: RecordAccess,
): Promise<void> {
  const { shopId, member, kind, ticketId = null, detail = {} } = access;
  const at = needs.clock();
  const entry = {
    id: needs.newId<string>(),
    at,
    memberId: member.id,
    kind,
    ticketId,
    detail: cut(detail),
  };
  const since = isAgainTheSame(access) ? ((at - SAME_LOOK_MINUTES * MINUTE_MS) as Instant) : null;
  await inShopBySql(needs.db, shopId, (tx) =>
    commitAlong(tx, saveAccessEntry(tx, shopId, entry, since)),
  );
}

/** Pages and pictures load again by themselves, and a list is asked for again on the way back; a file is fetched on purpose. */
const isAgainTheSame = ({ kind, detail }: RecordAccess): boolean =>
  kind === "open" ||
  kind === "search" ||
  (kind === "download" && (detail?.what === "picture" || detail?.what === "headers"));

/** Somebody may look for a card by its number, or give one as a reason. */
const cut = (detail: AccessDetail): AccessDetail => ({
  ...detail,
  ...(detail.words === undefined ? {} : { words: mask(detail.words).slice(0, LONGEST_WORDS) }),
  ...(detail.reason === undefined ? {} : { reason: mask(detail.reason) }),
});
