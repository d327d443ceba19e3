// Two tags become one: tickets with either have the one that stays.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  addReportChangesOfTag,
  addSearchChangesOfTag,
  copyTicketTags,
  deleteTag,
  lockTags,
} from "#app/data/records/tags.server.ts";
import type { TagId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { followTag } from "./follow-tag.ts";
import { mustMayChangeTags, TAG_GONE, type TagStep } from "./tag-step.ts";

/** `tagId` goes, `into` stays. Throws Refusal: "not-allowed", "not-found" when either is gone, "invalid" for a tag and itself. */
export async function mergeTag(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, tagId, into, by }: TagStep & { readonly into: TagId },
): Promise<void> {
  mustMayChangeTags(by);
  if (tagId === into) throw new Refusal("invalid", "Choose another tag to merge it with.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const found = await lockTags(tx, shopId, { ids: [tagId, into] });
    const [gone, kept] = [tagId, into].map((id) => found.find((tag) => tag.id === id));
    if (!gone || !kept) throw new Refusal("not-found", TAG_GONE);
    await addSearchChangesOfTag(tx, shopId, tagId);
    await addReportChangesOfTag(tx, shopId, tagId);
    await copyTicketTags(tx, shopId, { from: tagId, to: into, at: needs.clock() });
    await deleteTag(tx, shopId, tagId);
    await followTag(tx, shopId, { from: gone.key, to: kept.name });
    await announceChange(tx, shopId, null);
  });
}
