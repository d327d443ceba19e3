// A tag goes by another name: what names it follows, so that nothing brings the old one back.
import type { Tx } from "#app/data/db.server.ts";
import {
  lockRuleParts,
  lockTagUses,
  saveRuleParts,
  saveTagUse,
} from "#app/data/records/tags.server.ts";
import { renameTagInRule } from "#app/domain/rule/rename-tag.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import {
  actionsWithTagRenamed,
  viewWithTagRenamed,
  type TagRename,
} from "#app/domain/ticket/renamed-tag.ts";

/** A step of a transaction: saved views, saved replies and rules. */
export async function followTag(tx: Tx, shopId: ShopId, rename: TagRename): Promise<void> {
  for (const use of await lockTagUses(tx, shopId)) {
    const stored =
      use.table === "SavedView"
        ? viewWithTagRenamed(use.stored, rename)
        : actionsWithTagRenamed(use.stored, rename);
    if (stored !== null) await saveTagUse(tx, shopId, { ...use, stored });
  }
  for (const rule of await lockRuleParts(tx, shopId)) {
    const renamed = renameTagInRule(rule, rename);
    if (renamed !== rule) await saveRuleParts(tx, shopId, renamed);
  }
}
