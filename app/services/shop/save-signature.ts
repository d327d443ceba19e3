// What stands below replies changes: a member's own, or the shop's for all who have none.
import { inShopBySql } from "#app/data/db.server.ts";
import { saveOwnSignature, saveShopSignature } from "#app/data/records/signatures.server.ts";
import { isBlankHtml } from "#app/domain/reply/blank-html.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type SaveSignature = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly role: Role };
  readonly whose: "own" | "shop";
  /** As the editor writes it; without words there is none. */
  readonly html: string;
};

/** A few lines; more is no signature. */
const LONGEST_HTML = 10_000;

/** Throws Refusal "not-allowed", or "invalid" for one that is too long. */
export async function saveSignature(
  needs: Pick<Deps, "db" | "clock" | "cleanHtml">,
  { shopId, member, whose, html }: SaveSignature,
): Promise<void> {
  if (whose === "shop" && !may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change the shop's signature.");
  if (!may(member.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  if (html.length > LONGEST_HTML)
    throw new Refusal("invalid", "This signature is too long: a few lines are enough.");
  const kept = isBlankHtml(html) ? null : needs.cleanHtml(html);
  const changed = { at: needs.clock(), by: member.id };
  await inShopBySql(needs.db, shopId, (tx) =>
    whose === "own"
      ? saveOwnSignature(tx, shopId, member.id, kept)
      : saveShopSignature(tx, shopId, kept, changed),
  );
}
