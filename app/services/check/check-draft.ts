// An agent writes: what in the words so far is not so?
import { inShopBySql } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { listUploads } from "#app/data/records/uploads.server.ts";
import { checkReply } from "#app/domain/check/check-reply.ts";
import type { Finding } from "#app/domain/check/finding.ts";
import { picturesIn } from "#app/domain/reply/pictures-in.ts";
import type { MemberId, ShopId, TicketId, UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { gatherFacts } from "./gather-facts.ts";
import { readMayTell } from "./read-may-tell.ts";
import { linksIn } from "#app/domain/check/links-in.ts";

export type DraftToCheck = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  /** As the writer sees it: places of findings are places in it. */
  readonly text: string;
  /** As the editor writes it, for the addresses behind its links; empty without an editor. */
  readonly html: string;
  readonly recipients: readonly string[];
  readonly uploadIds: readonly UploadId[];
  readonly locale?: string;
};

/** Changes nothing. Throws Refusal: "not-allowed" for those who may not reply, "not-found". */
export async function checkDraft(
  needs: Pick<Deps, "db" | "clock" | "openCalendar">,
  draft: DraftToCheck,
): Promise<readonly Finding[]> {
  const { shopId, ticketId, by, text, html, recipients } = draft;
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const facts = await inShopBySql(needs.db, shopId, async (tx) => {
    const uploads = await listUploads(tx, shopId, by.id, [...new Set(draft.uploadIds)]);
    const shown = picturesIn(html);
    const proof = await readProofFacts(tx, shopId, ticketId);
    const known = await gatherFacts(needs, tx, shopId, {
      ...{ ticketId, recipients, proof, locale: draft.locale },
      attachments: uploads
        .filter(({ contentId }) => contentId === null || shown.has(contentId))
        .map(({ fileName }) => fileName),
    });
    return { ...known, mayTell: await readMayTell(tx, shopId, { ticketId, proof, recipients }) };
  });
  return checkReply([text, ...linksIn(html, text)].join("\n"), facts);
}
