// Somebody types: keep what stands there, unless another tab or device of theirs has written since.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  deleteDraft,
  findDraft,
  findTicketToWriteOn,
  lockDraft,
  saveDraft as save,
} from "#app/data/records/drafts.server.ts";
import { listUploads, putUploadsInDraft } from "#app/data/records/uploads.server.ts";
import { isBlankHtml } from "#app/domain/reply/blank-html.ts";
import { decideDraftSave, type DraftStanding } from "#app/domain/reply/draft-save.ts";
import type { DraftView, DraftWords } from "#app/domain/reply/draft.ts";
import { whyTooLarge } from "#app/domain/reply/upload-limits.ts";
import type { DraftId, MemberId, ShopId, TicketId, UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type SaveDraft = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  readonly words: DraftWords;
  /** All files of the draft, in their order. */
  readonly uploadIds: readonly UploadId[];
  /** The draft as this page has seen it last; null when it knows of none. */
  readonly known: DraftStanding | null;
};

export type SavedDraft =
  /** `draft` is null when there was nothing to keep. */
  | { readonly kind: "saved"; readonly draft: DraftStanding | null }
  | { readonly kind: "changed-elsewhere"; readonly newest: DraftView | null };

/** Throws Refusal "not-allowed", "not-found" for a ticket or a file that isn't theirs, "invalid" for more files than a mail takes. */
export async function saveDraft(
  needs: Pick<Deps, "db" | "clock" | "newId" | "cleanHtml">,
  input: SaveDraft,
): Promise<SavedDraft> {
  const { shopId, ticketId, by, words, uploadIds, known } = input;
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const place = { ticketId, memberId: by.id, kind: words.kind };
  return inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await findTicketToWriteOn(tx, shopId, ticketId);
    if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
    // A page that lies open must not bring words back that were removed.
    if (ticket.isErased)
      throw new Refusal("not-allowed", "This ticket was erased: nothing is kept on it any more.");
    const kept = await lockDraft(tx, shopId, place);
    const decided = decideDraftSave(known, kept);
    if (decided.kind === "changed-elsewhere")
      return { kind: "changed-elsewhere", newest: await findDraft(tx, shopId, place) };

    if (isNothing(words) && uploadIds.length === 0) {
      await deleteDraft(tx, shopId, place);
      return { kind: "saved", draft: null };
    }
    await refuseUploads(tx, input);
    const id = kept?.draftId ?? needs.newId<DraftId>();
    const version = decided.kind === "create" ? 1 : decided.version;
    const html = needs.cleanHtml(words.html);
    await save(tx, shopId, { ...words, ...place, html, id, version, at: needs.clock() });
    await putUploadsInDraft(tx, shopId, { draftId: id, memberId: by.id, ids: uploadIds });
    return { kind: "saved", draft: { draftId: id, version } };
  });
}

async function refuseUploads(tx: Tx, { shopId, by, uploadIds }: SaveDraft): Promise<void> {
  const uploads = await listUploads(tx, shopId, by.id, uploadIds);
  if (uploads.length !== uploadIds.length)
    throw new Refusal("not-found", "A file of this draft is gone. Remove it and add it again.");
  uploads.forEach((upload, index) => {
    const why = whyTooLarge(uploads.slice(0, index), upload);
    if (why !== null) throw new Refusal("invalid", why);
  });
}

/** Recipients alone are no draft of a reply: they are the ticket's own. A forwarded mail begins with them. */
const isNothing = ({ kind, html, to, cc, bcc }: DraftWords): boolean =>
  isBlankHtml(html) && cc.length === 0 && bcc.length === 0 && (kind === "reply" || to.length === 0);
