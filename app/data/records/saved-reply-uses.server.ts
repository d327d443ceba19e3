// Replies that began with a saved one: what was put in, and how much of it went out.
import type { MessageId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Goes with its message. The saved reply's version is the one that it has now. */
export async function saveSavedReplyUse(
  tx: Tx,
  shopId: ShopId,
  use: {
    readonly messageId: MessageId;
    readonly savedReplyId: SavedReplyId;
    /** Masked as messages are. */
    readonly filled: string;
    /** 0 to 1. */
    readonly kept: number;
    readonly at: Instant;
  },
): Promise<void> {
  await tx.$executeRaw`
    insert into "SavedReplyUse" ("shopId", "messageId", "savedReplyId", "version", "filled", "kept", "at")
    select "shopId", ${use.messageId}::uuid, "id", "version", ${use.filled}, ${use.kept}::double precision, ${dateOf(use.at)}
      from "SavedReply" where "shopId" = ${shopId}::uuid and "id" = ${use.savedReplyId}::uuid`;
}
