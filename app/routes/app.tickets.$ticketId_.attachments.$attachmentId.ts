import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readAttachment } from "#app/data/pages/attachment-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import type { AttachmentId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

const asked = z.object({ ticketId: z.uuid(), attachmentId: z.uuid() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop } = await visit(request);
  return answered(async () => {
    const ids = asked.safeParse(params);
    const ask = ids.success
      ? (ids.data as { ticketId: TicketId; attachmentId: AttachmentId })
      : null;
    const attachment = ask ? await readAttachment(deps.db, shop.id, ask) : null;
    if (!attachment) throw new Refusal("not-found", "This attachment is not here.");
    const content = await deps.blobs.get(
      deps.shopKeys.open(shop.id, attachment.shopKey),
      attachment.blobName,
    );
    return new Response(new Uint8Array(content), {
      headers: {
        // Always a download, typed by its bytes, never shown from our origin.
        "Content-Type": attachment.contentType,
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.fileName)}`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  });
}
