import type { LoaderFunctionArgs } from "@remix-run/node";
import { answered, visit } from "#app/door.server.ts";
import { exportTriageLabels } from "#app/services/triage/export-triage-labels.ts";
import { downloadHeaders } from "./app.downloads.$token/download-headers.ts";

/** What agents corrected in triage, as labelled lines; for the owner. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const lines = await exportTriageLabels(deps, { shopId: shop.id, by: member });
    const file = { fileName: "triage-labels.jsonl", contentType: "application/octet-stream" };
    return new Response(lines, { headers: downloadHeaders(file) });
  });
}
