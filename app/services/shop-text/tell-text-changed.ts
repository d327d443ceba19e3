// A policy or a product's text reads otherwise than before: the bells of those who write replies ring.
import { announceNotices } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { listStaffToTell, saveNotices } from "#app/data/records/notices.server.ts";
import { countNotice } from "#app/data/records/text-notices.server.ts";
import { whoHears } from "#app/domain/alert/who-hears.ts";
import { kindOfText, type ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { NoticeId, ShopId } from "#app/domain/shared/ids.ts";
import { may } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * A step of a transaction. One of a policy and version; of products one that counts them while it is not read, since a shop
 * rewrites a hundred at once. Never by mail: it is no ticket that waits.
 */
export async function tellTextChanged(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  text: { readonly key: ShopTextKey; readonly version: number; readonly title: string },
): Promise<void> {
  const { key, version, title } = text;
  const at = needs.clock();
  const staff = await listStaffToTell(tx, shopId);
  const writers = staff.filter(({ role }) => may(role, "reply"));
  const told = whoHears("text-changed", writers, null).map(({ memberId }) => memberId);
  const isCounted = kindOfText(key) === "product";
  const counted = isCounted ? await countNotice(tx, shopId, { members: told, text, at }) : [];
  const detail = {
    ...{ number: "", subject: title, clocks: [], dueAt: null, readBy: null },
    ...{ text: { key, version, count: 1 }, unmailed: true as const },
  };
  await saveNotices(
    tx,
    shopId,
    told
      .filter((memberId) => !counted.includes(memberId))
      .map((memberId) => ({
        id: needs.newId<NoticeId>(),
        memberId,
        ticketId: null,
        kind: "text-changed" as const,
        detail,
        at,
      })),
  );
  await announceNotices(tx, shopId, told);
}
