// Somebody throws a draft away; its page can still put it back, for its files stay a while.
import { inShopBySql } from "#app/data/db.server.ts";
import { deleteDraft, findDraft, lockDraft } from "#app/data/records/drafts.server.ts";
import { decideDraftSave, type DraftStanding } from "#app/domain/reply/draft-save.ts";
import type { DraftKind, DraftView } from "#app/domain/reply/draft.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

export type DiscardDraft = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly memberId: MemberId;
  readonly kind: DraftKind;
  /** The draft as this page has seen it last. */
  readonly known: DraftStanding;
};

export type DiscardedDraft =
  | { readonly kind: "discarded" }
  | { readonly kind: "changed-elsewhere"; readonly newest: DraftView };

/** A draft that is gone already is as good as discarded. One that was written on elsewhere stays. */
export function discardDraft(
  { db }: Pick<Deps, "db">,
  input: DiscardDraft,
): Promise<DiscardedDraft> {
  const { shopId, known, ...place } = input;
  return inShopBySql(db, shopId, async (tx) => {
    const kept = await lockDraft(tx, shopId, place);
    if (kept === null) return { kind: "discarded" };
    const newest = await findDraft(tx, shopId, place);
    if (newest && decideDraftSave(known, kept).kind === "changed-elsewhere")
      return { kind: "changed-elsewhere", newest };
    await deleteDraft(tx, shopId, place);
    return { kind: "discarded" };
  });
}
