import type { ActionFunctionArgs } from "@remix-run/node";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type PrivacyRequestId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { makeDownloadPass } from "#app/services/mail/make-download-pass.ts";

/** Makes the address under which the archive of a customer's data can be downloaded once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const { requestId = "" } = params;
    if (!isUuid(requestId)) throw new Refusal("not-found", "This archive is not here.");
    const { token } = await makeDownloadPass(deps, {
      shopId: shop.id,
      member,
      wanted: { kind: "archive", privacyRequestId: requestId as PrivacyRequestId },
    });
    return Response.json({ address: `/app/downloads/${token}` });
  });
}
