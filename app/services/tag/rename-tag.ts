// The owner gives a tag another name: it stands on the same tickets, and all of them show the new one.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { addSearchChangesOfTag, lockTags, saveTagName } from "#app/data/records/tags.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { readTagName, tagKey } from "#app/domain/ticket/tag-name.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { followTag } from "./follow-tag.ts";
import { mustMayChangeTags, TAG_GONE, type TagStep } from "./tag-step.ts";

/**
 * Histories keep the name that was true then. Throws Refusal: "not-allowed", "not-found", "invalid" as `readTagName`, "conflict" when
 * another tag has that name.
 */
export async function renameTag(
  needs: Pick<Deps, "db">,
  { shopId, tagId, by, name: typed }: TagStep & { readonly name: string },
): Promise<void> {
  mustMayChangeTags(by);
  const name = readTagName(typed);
  const key = tagKey(name);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const found = await lockTags(tx, shopId, { ids: [tagId], key });
    const tag = found.find(({ id }) => id === tagId);
    if (!tag) throw new Refusal("not-found", TAG_GONE);
    const other = found.find(({ id }) => id !== tagId);
    if (other)
      throw new Refusal(
        "conflict",
        say("There is a tag “{name}” already. Merge the two to make them one.", {
          name: other.name,
        }),
      );
    if (tag.name === name) return;
    await saveTagName(tx, shopId, { id: tagId, name, key });
    await followTag(tx, shopId, { from: tag.key, to: name });
    await addSearchChangesOfTag(tx, shopId, tagId);
    await announceChange(tx, shopId, null);
  });
}
