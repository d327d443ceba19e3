import type { LoaderFunctionArgs } from "@remix-run/node";
import { answered, visit } from "#app/door.server.ts";
import { readMonths } from "#app/domain/privacy/retention.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { exportOldTickets } from "#app/services/privacy/export-old-tickets.ts";
import { downloadHeaders } from "./app.downloads.$token/download-headers.ts";

/** All tickets that a retention of so many months would anonymise, as a table; for the owner. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const read = readMonths(new URL(request.url).searchParams.get("months") ?? "");
    if ("error" in read || read.months === null)
      throw new Refusal("invalid", "Enter after how many months first.");
    const { months } = read;
    const { ticketPrefix } = shop;
    const table = await exportOldTickets(deps, {
      shopId: shop.id,
      by: member,
      months,
      ticketPrefix,
    });
    const file = { fileName: "tickets-to-anonymise.csv", contentType: "text/csv; charset=utf-8" };
    return new Response(table, { headers: downloadHeaders(file) });
  });
}
