import type { LoaderFunctionArgs } from "@remix-run/node";
import { answered, visit } from "#app/door.server.ts";
import { exportAccessLog } from "#app/services/privacy/export-access-log.ts";
import { accessFilter } from "./app.access/access-filter.ts";
import { downloadHeaders } from "./app.downloads.$token/download-headers.ts";

/** The log of access as a table; for the owner. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const filter = accessFilter(new URL(request.url).searchParams, shop.timeZone);
    const { ticketPrefix } = shop;
    const table = await exportAccessLog(deps, {
      shopId: shop.id,
      by: member,
      filter,
      ticketPrefix,
    });
    const file = { fileName: "access-log.csv", contentType: "text/csv; charset=utf-8" };
    return new Response(table, { headers: downloadHeaders(file) });
  });
}
