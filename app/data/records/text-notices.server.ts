// Notices of products whose texts changed: one that is not read yet counts the next ones.
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type CountedText = {
  readonly members: readonly MemberId[];
  readonly text: { readonly key: ShopTextKey; readonly version: number; readonly title: string };
  readonly at: Instant;
};

/** Moves each member's unread one to the top, with the newest text's name, and one more where it is another text. Returns who had one. */
export async function countNotice(
  tx: Tx,
  shopId: ShopId,
  { members, text, at }: CountedText,
): Promise<readonly MemberId[]> {
  const { key, version, title } = text;
  const rows = await tx.$queryRaw<{ memberId: MemberId }[]>`
    update "Notice" n set "at" = ${dateOf(at)}, "detail" = n."detail" || jsonb_build_object('subject', ${title}::text,
      'text', jsonb_build_object('key', ${key}::text, 'version', ${version}::int,
        'count', (n."detail"->'text'->>'count')::int + (n."detail"->'text'->>'key' <> ${key}::text)::int))
    where n."shopId" = ${shopId}::uuid and n."memberId" = any(${members}::uuid[]) and n."kind" = 'text-changed'
      and n."readAt" is null and n."detail"->'text'->>'key' ^@ 'product:'
    returning n."memberId"`;
  return rows.map(({ memberId }) => memberId);
}
