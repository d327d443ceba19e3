import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answered, visit } from "#app/door.server.ts";
import type { AttachmentId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { makeDownloadPass } from "#app/services/mail/make-download-pass.ts";

const asked = z.object({ ticketId: z.uuid(), attachmentId: z.uuid() });

/** Makes the address under which this attachment can be downloaded once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const ids = asked.safeParse(params);
    if (!ids.success) throw new Refusal("not-found", "This file is not here.");
    const { token } = await makeDownloadPass(deps, {
      shopId: shop.id,
      member,
      wanted: {
        kind: "attachment",
        ticketId: ids.data.ticketId as TicketId,
        attachmentId: ids.data.attachmentId as AttachmentId,
      },
    });
    return Response.json({ address: `/app/downloads/${token}` });
  });
}
