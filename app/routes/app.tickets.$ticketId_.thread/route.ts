// Earlier messages of a ticket, and the words of one that stands in a line; its page shows them.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readEarlierThread, readWholeMessage } from "#app/data/pages/ticket-thread.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type MessageId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

/** `?before=` a message: what stands before it. `?message=`: the whole of one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  const asked = new URL(request.url).searchParams;
  const before = asked.get("before");
  const messageId = before ?? asked.get("message") ?? "";
  return answered(t, async () => {
    const { ticketId } = params;
    if (!ticketId || !isUuid(ticketId) || !isUuid(messageId))
      throw new Refusal("not-found", "This message is not here any more.");
    const ask = {
      ticketId: ticketId as TicketId,
      messageId: messageId as MessageId,
      now: deps.clock(),
      reader: member.id,
      words: { t, locale },
    };
    return before === null
      ? Response.json(await readWholeMessage(deps.db, shop.id, ask))
      : Response.json(await readEarlierThread(deps.db, shop.id, ask));
  });
}
