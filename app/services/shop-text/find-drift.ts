// A text of the shop changed: which saved replies quote words that it no longer has?
import type { Tx } from "#app/data/db.server.ts";
import {
  listOpenDrifts,
  listRepliesToCompare,
  saveDrift,
  settleDriftOf,
} from "#app/data/records/reply-drifts.server.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import { holdsQuote, quoteOf } from "#app/domain/shop-text/find-quotes.ts";
import { lostQuotes } from "#app/domain/shop-text/lost-quotes.ts";
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

export type ChangedText = {
  readonly key: ShopTextKey;
  /** The one that `after` is. */
  readonly version: number;
  readonly before: string;
  /** Empty for a text that was taken down. */
  readonly after: string;
  readonly at: Instant;
};

/** A step of a transaction. What was found before and stands in the text again is settled. */
export async function findDrift(
  tx: Tx,
  shopId: ShopId,
  { key, version, before, after, at }: ChangedText,
): Promise<void> {
  for (const drift of await listOpenDrifts(tx, shopId, { key }))
    if (drift.quotes.every((words) => holdsQuote(after, quoteOf(words))))
      await settleDriftOf(tx, shopId, drift, { at, by: null });
  for (const { id, html } of await listRepliesToCompare(tx, shopId)) {
    const quotes = lostQuotes(textOfHtml(html), { before, after });
    if (quotes.length > 0)
      await saveDrift(tx, shopId, { savedReplyId: id, key, version, quotes }, at);
  }
}
