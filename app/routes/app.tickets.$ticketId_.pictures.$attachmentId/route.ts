import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readAttachment } from "#app/data/pages/attachment-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { mayShowPicture } from "#app/domain/mail/showable-picture.ts";
import type { AttachmentId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";

const asked = z.object({ ticketId: z.uuid(), attachmentId: z.uuid() });

/** A picture of a mail, drawn anew: none of its bytes are the sender's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const ids = asked.safeParse(params);
    const attachment = ids.success
      ? await readAttachment(deps.db, shop.id, {
          ticketId: ids.data.ticketId as TicketId,
          attachmentId: ids.data.attachmentId as AttachmentId,
        })
      : null;
    if (!attachment) throw new Refusal("not-found", "This attachment is not here.");
    if (!mayShowPicture(attachment)) return nothing();
    await recordAccess(deps, {
      shopId: shop.id,
      member,
      kind: "download",
      ticketId: params.ticketId as TicketId,
      detail: { what: "picture" },
    });
    const key = deps.shopKeys.open(shop.id, attachment.shopKey);
    const picture = await deps.reEncodeImage(await deps.blobs.get(key, attachment.blobName));
    if (!picture) return nothing();
    return new Response(new Uint8Array(picture.content), {
      headers: {
        "Content-Type": picture.contentType,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
      },
    });
  });
}

/** The attachment is there and is no picture that can be shown: an ordinary answer, not a fault. */
const nothing = () => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
