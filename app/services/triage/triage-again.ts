// The ticket's order is known now: what do its messages ask, seen with the state of that order?
import type { Tx } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import {
  findTriagedTicket,
  findTriageHistory,
  saveTicketTriage,
  saveTriage,
  type TriagedMessage,
  type TriagedTicket,
} from "#app/data/records/triages.server.ts";
import { changedFields } from "#app/domain/mail/changed-fields.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { orderStateOf } from "#app/domain/order/order-state-of.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { triagedAgain } from "#app/domain/ticket/triaged-again.ts";
import type { History } from "#app/domain/triage/order-reasons.ts";
import { triage, type Triaged } from "#app/domain/triage/triage.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";

/**
 * A step of a transaction. Messages that an agent has judged stay so judged; where the ticket becomes urgent, its clocks are worked
 * out again from their original receipt. Twice changes nothing.
 */
export async function triageAgain(
  needs: Pick<Deps, "clock" | "newId" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, order }: { ticketId: TicketId; order: OrderFacts },
): Promise<void> {
  await lockTicket(tx, shopId, ticketId);
  const ticket = await findTriagedTicket(tx, shopId, ticketId);
  if (!ticket) return;
  const judged = await judgedWith(tx, shopId, ticket, { ticketId, order });
  for (const { messageId, before, after } of judged)
    if (changedFields(before, after).length > 0) await saveTriage(tx, shopId, messageId, after);

  const { category, urgency, details } = triagedAgain(ticket, judged);
  if (details.length === 0) return;
  const at = needs.clock();
  await saveTicketTriage(tx, shopId, ticketId, { category, urgency });
  await saveTicketEvents(
    tx,
    shopId,
    details.map((detail) => ({ id: needs.newId(), ticketId, actor: "loupe", detail, at })),
  );
  if (urgency !== ticket.urgency) await rebuildClocks(needs, tx, shopId, ticketId);
}

type JudgedMessage = Pick<TriagedMessage, "messageId" | "at" | "isFirst"> & {
  readonly before: Triaged;
  readonly after: Triaged;
};

/** The customer's history adds reasons to what is urgent, and to nothing else: otherwise it is not asked for. */
async function judgedWith(
  tx: Tx,
  shopId: ShopId,
  { messages, urgentRules }: TriagedTicket,
  { ticketId, order }: { ticketId: TicketId; order: OrderFacts },
): Promise<readonly JudgedMessage[]> {
  const active = urgentRules ? { urgentRules } : {};
  const judge = (history: History | null): readonly JudgedMessage[] =>
    messages.map(({ messageId, at, isFirst, subject, text, triage: before }) => {
      const state = orderStateOf(order, at);
      const after = triage({ subject, text, order: state, history, ...active });
      return { messageId, at, isFirst, before, after };
    });
  const judged = judge(null);
  if (!judged.some(({ after }) => after.urgency === "urgent")) return judged;
  return judge(await findTriageHistory(tx, shopId, ticketId, order.id));
}
