// What the retention would remove: looked at before it is chosen.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readOldTickets, readPrivacyPage } from "#app/data/pages/privacy-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { readMonths } from "#app/domain/privacy/retention.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";

/** The figures and the first of them, or why that can't be said; for the owner. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const params = new URL(request.url).searchParams;
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop's owner sees and changes this.");
    const read = readMonths(params.get("months") ?? "");
    if ("error" in read) return { refusal: t(read.error) };
    const { months } = read;
    if (months === null) return { refusal: t("Enter after how many months first.") };
    const { ticketPrefix, id: shopId } = shop;
    const ask = { now: deps.clock(), ticketPrefix, months };
    const [page, tickets] = await Promise.all([
      readPrivacyPage(deps.db, shopId, ask),
      readOldTickets(deps.db, shopId, ask),
    ]);
    return { ...page.retention, listed: tickets };
  });
}
