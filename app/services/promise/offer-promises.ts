// A reply is being written to the outbox: what it commits us to is written down with it.
import type { Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { savePromises } from "#app/data/records/promises.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { findPromises } from "#app/domain/promise/find-promises.ts";
import { chosenStates, type PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type {
  MemberId,
  MessageId,
  ShopId,
  TicketId,
  TicketPromiseId,
} from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import type { Deps } from "#app/services/deps.ts";

export type OfferedReply = {
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly text: string;
  readonly at: Instant;
  readonly author: { readonly id: MemberId; readonly name: string };
  /** BCP 47, as the writer's admin has it; tells in which order numeric dates are written. */
  readonly locale: string | undefined;
  /** What the writer said of them before sending; the others wait for a decision. */
  readonly choices: readonly PromiseChoice[];
};

/**
 * A step of a transaction, with the ticket locked and before its clocks are worked out anew. The dates are reckoned again from the
 * text as it goes out: of a choice only its words count. Dates that have passed are none.
 */
export async function offerPromises(
  needs: Pick<Deps, "newId" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  reply: OfferedReply,
): Promise<void> {
  const { text, at, ticketId, messageId, author } = reply;
  const policy = await getPolicy(tx, shopId);
  const calendar = needs.openCalendar(shopId, policy.calendarVersion, policy.calendar);
  const locale = reply.locale === undefined ? {} : { locale: reply.locale };
  const found = findPromises({ text, now: at, calendar, ...locale });

  const promises = chosenStates(found, reply.choices)
    .filter(({ promise }) => !promise.isPast)
    .map(({ promise: { words, by }, state }) => ({
      id: needs.newId<TicketPromiseId>(),
      words: mask(words),
      by,
      state,
    }));

  await savePromises(tx, shopId, { ticketId, messageId, at, author: author.id, promises });
  const accepted = promises.filter(({ state }) => state === "accepted");
  await saveTicketEvents(
    tx,
    shopId,
    accepted.map(({ id, words, by }) => ({
      id: needs.newId(),
      ticketId,
      actor: author.id,
      detail: {
        kind: "promise-accepted" as const,
        promise: id,
        until: isoInZone(policy.calendar.timeZone, by),
        words,
        by: author.name,
      },
      at,
    })),
  );
}
