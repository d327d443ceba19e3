// What the page of one text of the shop shows: a version of it, and what changed with it.
import { aroundChanges } from "#app/domain/shop-text/around-changes.ts";
import { compareTexts, type Piece } from "#app/domain/shop-text/compare-texts.ts";
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { findShopText, listTextVersions } from "#app/data/records/shop-texts.server.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";

export type TextPage = {
  readonly key: ShopTextKey;
  readonly title: string;
  readonly url: string | null;
  /** True once Shopify has it no longer. */
  readonly isGone: boolean;
  /** The newest first. `at`: ISO 8601, when Loupe saw it. */
  readonly versions: readonly { readonly version: number; readonly at: string }[];
  readonly shown: {
    readonly version: number;
    readonly at: string;
    /** Against the version before it; the first version is one piece that is the same. */
    readonly pieces: readonly Piece[];
    readonly isFirst: boolean;
  };
  /** Saved replies that the reader sees and that quote words which this text no longer has. */
  readonly replies: readonly { readonly id: string; readonly name: string }[];
};

/** `version` null: the newest. Null where the shop has no such text, or no such version. */
export function readTextPage(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly key: ShopTextKey;
    readonly version: number | null;
    readonly memberId: MemberId;
  },
): Promise<TextPage | null> {
  const { key, memberId } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const text = await findShopText(tx, shopId, key);
    const versions = await listTextVersions(tx, shopId, key);
    const index = versions.findIndex(({ version }) => version === (ask.version ?? text?.version));
    const [shown, before] = [versions[index], versions[index + 1]];
    if (!text || !shown) return null;
    const replies = await tx.$queryRaw<{ id: string; name: string }[]>`
      select distinct r."id", r."name" from "ReplyDrift" d
      join "SavedReply" r on r."shopId" = d."shopId" and r."id" = d."savedReplyId" and r."deletedAt" is null
        and (r."memberId" is null or r."memberId" = ${memberId}::uuid)
      where d."shopId" = ${shopId}::uuid and d."key" = ${key} and d."settledAt" is null order by r."name"`;
    return {
      ...{ key, title: text.title, url: text.url, isGone: text.deletedAt !== null, replies },
      versions: versions.map(({ version, at }) => ({ version, at: isoOf(at) })),
      shown: {
        version: shown.version,
        at: isoOf(shown.at),
        pieces: before
          ? aroundChanges(compareTexts(wholeOf(before), wholeOf(shown)))
          : [{ kind: "same", words: shown.body }],
        isFirst: !before,
      },
    };
  });
}

const wholeOf = ({ title, body }: { readonly title: string; readonly body: string }): string =>
  `${title}\n${body}`;
