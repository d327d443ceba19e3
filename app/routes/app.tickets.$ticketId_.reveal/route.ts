import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type MessageId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { revealMessage } from "#app/services/privacy/reveal-message.ts";

const form = z.object({ messageId: z.uuid(), reason: z.string().max(2_000) });

/** The words of a message as they came, with the numbers that are masked on the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const given = form.safeParse(Object.fromEntries(await request.formData()));
  return answered(t, async () => {
    if (!given.success || !isUuid(params.ticketId ?? ""))
      throw new Refusal("not-found", "This message is not here.");
    const words = await revealMessage(deps, {
      shopId: shop.id,
      ticketId: params.ticketId as TicketId,
      messageId: given.data.messageId as MessageId,
      reason: given.data.reason,
      by: member,
    });
    return Response.json(words, { headers: { "Cache-Control": "no-store" } });
  });
}
