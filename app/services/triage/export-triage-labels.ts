// The owner takes the corrections of triage out, as labelled examples.
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import {
  listLabelledMessages,
  type LabelledMessage,
} from "#app/data/records/triage-labels.server.ts";
import type { MemberId, MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";

/** Messages read at a time: each may be as long as a mail. */
const AT_A_TIME = 200;

/**
 * JSON Lines of UTF-8 text, one `{ text, subject, category, urgency }` a corrected message, oldest first; empty while nobody has
 * corrected any. Every export is logged. Throws Refusal "not-allowed" for everyone but the owner.
 */
export async function exportTriageLabels(
  needs: Pick<Deps, "db" | "clock" | "newId" | "log">,
  { shopId, by }: { shopId: ShopId; by: { readonly id: MemberId; readonly role: Role } },
): Promise<string> {
  if (!may(by.role, "export"))
    throw new Refusal("not-allowed", "Only the shop's owner can export.");
  await recordAccess(needs, {
    shopId,
    member: by,
    kind: "export",
    detail: { what: "triage-labels" },
  });
  const lines: string[] = [];
  let after: MessageId | null = null;
  do {
    const page = await readPage(needs.db, shopId, after);
    for (const { text, subject, category, urgency } of page)
      lines.push(`${JSON.stringify({ text, subject, category, urgency })}\n`);
    after = page.length < AT_A_TIME ? null : (page.at(-1)?.messageId ?? null);
  } while (after !== null);
  needs.log.info("triage-labels-exported", { shopId, memberId: by.id, count: lines.length });
  return lines.join("");
}

const readPage = (
  db: Db,
  shopId: ShopId,
  after: MessageId | null,
): Promise<readonly LabelledMessage[]> =>
  inShopBySql(db, shopId, (tx) => listLabelledMessages(tx, shopId, { after, most: AT_A_TIME }));
