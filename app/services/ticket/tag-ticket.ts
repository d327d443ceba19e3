// An agent tags a ticket, or takes tags away.
import {
  addTicketTags,
  listTicketTags,
  makeTags,
  removeTicketTags,
} from "#app/data/records/ticket-tags.server.ts";
import type { TagId } from "#app/domain/shared/ids.ts";
import { taggedEvent, tagging, type Tagging } from "#app/domain/ticket/tagging.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

export type TagTicket = AgentsStep & {
  /** Names, as somebody typed them; a tag that the shop has not is made. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
};

/**
 * Returns what really came and went. The same again changes nothing. Throws Refusal as `changeTicket` does; "invalid" for a name that
 * is none, "conflict" for too many tags.
 */
export async function tagTicket(
  needs: ChangeNeeds,
  { add, remove, ...input }: TagTicket,
): Promise<Tagging> {
  const { shopId, ticketId, by } = input;
  let done: Tagging = { added: [], removed: [] };
  await changeTicket(
    needs,
    input,
    async ({ tx, state, now }) => {
      const has = await listTicketTags(tx, shopId, ticketId);
      const decided = tagging(has, { added: add, removed: remove });
      if (!decided) return null;
      const wanted = decided.added.map((name) => ({ id: needs.newId<TagId>(), name }));
      const made = await makeTags(tx, shopId, wanted, now);
      if (made.length > 0)
        await addTicketTags(tx, shopId, ticketId, { tagIds: made.map(({ id }) => id), at: now });
      if (decided.removed.length > 0) await removeTicketTags(tx, shopId, ticketId, decided.removed);
      done = { ...decided, added: made.map(({ name }) => name) };
      return { state, events: [taggedEvent(done, by.name)] };
    },
    { permission: "tag" },
  );
  return done;
}
