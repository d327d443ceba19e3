import type { LoaderFunctionArgs } from "@remix-run/node";
import { answered, visit } from "#app/door.server.ts";
import { useDownloadPass as takeDownload } from "#app/services/mail/use-download-pass.ts";
import { downloadHeaders } from "./download-headers.ts";

/** The only way for a file of a mail out of Loupe: an address for one person, one download and one minute. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const { content, ...file } = await takeDownload(deps, {
      shopId: shop.id,
      memberId: member.id,
      token: params.token ?? "",
    });
    return new Response(new Uint8Array(content), { headers: downloadHeaders(file) });
  });
}
