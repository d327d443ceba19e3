// A tag is no longer wanted: it goes from every ticket.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  addReportChangesOfTag,
  addSearchChangesOfTag,
  deleteTag,
  lockTags,
} from "#app/data/records/tags.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayChangeTags, TAG_GONE, type TagStep } from "./tag-step.ts";

/**
 * Saved views that filter by it show nothing from then on, rather than more than they should; histories keep its name. Throws
 * Refusal "not-allowed" or "not-found".
 */
export async function removeTag(
  needs: Pick<Deps, "db">,
  { shopId, tagId, by }: TagStep,
): Promise<void> {
  mustMayChangeTags(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const [tag] = await lockTags(tx, shopId, { ids: [tagId] });
    if (!tag) throw new Refusal("not-found", TAG_GONE);
    await addSearchChangesOfTag(tx, shopId, tagId);
    await addReportChangesOfTag(tx, shopId, tagId);
    await deleteTag(tx, shopId, tagId);
    await announceChange(tx, shopId, null);
  });
}
