import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readOriginalMail } from "#app/data/pages/original-mail-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { headerText } from "#app/domain/mail/header-text.ts";
import { isUuid, type InboundEmailId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import { makeDownloadPass } from "#app/services/mail/make-download-pass.ts";

/** The headers of a mail as it came, as plain text. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const id = idOf(params.inboundEmailId);
    const mail = await readOriginalMail(deps.db, shop.id, id);
    if (!mail) throw new Refusal("not-found", "This mail is not here.");
    await recordAccess(deps, {
      shopId: shop.id,
      member,
      kind: "download",
      ...(mail.ticketId === null ? {} : { ticketId: mail.ticketId }),
      detail: { what: "headers", id },
    });
    const key = deps.shopKeys.open(shop.id, mail.shopKey);
    return new Response(headerText(await deps.blobs.get(key, mail.blobName), mail.isForm), {
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'",
      },
    });
  });
}

/** Makes the address under which the whole mail can be downloaded once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const { token } = await makeDownloadPass(deps, {
      shopId: shop.id,
      member,
      wanted: { kind: "mail", inboundEmailId: idOf(params.inboundEmailId) },
    });
    return Response.json({ address: `/app/downloads/${token}` });
  });
}

function idOf(param: string | undefined): InboundEmailId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This mail is not here.");
  return param as InboundEmailId;
}
