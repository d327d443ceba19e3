// The way of one outbound message: what Loupe noted of it, and what the mail provider reported.
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import type { ProviderEvent } from "#app/domain/delivery/advance.ts";
import { journeyOf, type JourneyKind } from "#app/domain/delivery/journey.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, isoOf } from "#app/domain/shared/instant.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { Said } from "#app/domain/words/words.ts";

/** A mail that bounces about for days is tried some hundred times at the most. */
const MOST_REPORTS = 200;

export type JourneyView = {
  readonly steps: readonly { readonly at: string; readonly words: Words }[];
};

/** Null when there is no such outbound message on this ticket. */
export function readJourneyPage(
  db: Db,
  shopId: ShopId,
  { ticketId, messageId }: { readonly ticketId: TicketId; readonly messageId: MessageId },
): Promise<JourneyView | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const [messages, reports] = await Promise.all([
      tx.$queryRaw<
        {
          journey: { at: string; kind: JourneyKind; words: Said | null }[];
          recipients: number;
        }[]
      >`select "journey", cardinality("to") + cardinality("cc") + cardinality("bcc") as "recipients" from "Message"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "id" = ${messageId}::uuid
          and "kind" = 'outbound'`,
      tx.$queryRaw<
        { kind: ProviderEvent; at: Date; reason: string | null; recipient: string | null }[]
      >`select "kind", "at", "reason", "recipient" from "DeliveryEvent"
        where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid order by "at", "id"
        limit ${MOST_REPORTS}::int`,
    ]);
    const [message] = messages;
    if (!message) return null;
    const isAlone = message.recipients <= 1;
    const steps = journeyOf(
      message.journey.map((step) => ({ ...step, at: instantOf(new Date(step.at)) })),
      reports.map(({ at, recipient, ...report }) => ({
        ...report,
        at: instantOf(at),
        recipient: isAlone ? null : recipient,
      })),
    );
    return { steps: steps.map(({ at, words }) => ({ at: isoOf(at), words })) };
  });
}
