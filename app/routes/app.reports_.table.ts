import type { LoaderFunctionArgs } from "@remix-run/node";
import { answered, visit } from "#app/door.server.ts";
import { isoDateOf } from "#app/domain/sla/local-date.ts";
import { exportReport } from "#app/services/report/export-report.ts";
import { downloadHeaders } from "./app.downloads.$token/download-headers.ts";
import { readAsk } from "./app.reports/read-ask.ts";

/** The report that the address asks for as a table; for the owner. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const ask = readAsk(new URL(request.url).searchParams, {
      now: deps.clock(),
      timeZone: shop.timeZone,
      onlyAgentId: null,
    });
    const table = await exportReport(deps, { shopId: shop.id, by: member, ask, t });
    const { from, until } = ask.period;
    const fileName = `report-${isoDateOf(from)}-${isoDateOf(until)}.csv`;
    const file = { fileName, contentType: "text/csv; charset=utf-8" };
    return new Response(table, { headers: downloadHeaders(file) });
  });
}
