// A rule tags a ticket, or takes tags away.
import {
  addTicketTags,
  listTicketTags,
  makeTags,
  removeTicketTags,
} from "#app/data/records/ticket-tags.server.ts";
import { ruleInHistory } from "#app/domain/rule/rule.ts";
import type { TagId } from "#app/domain/shared/ids.ts";
import { taggedEvent, tagging, type Tagging } from "#app/domain/ticket/tagging.ts";
import type { Acted, RuleAtWork, RuleNeeds } from "./rule-at-work.ts";

/** A step of a transaction. Throws Refusal "conflict" for too many tags. */
export async function tagByRule(
  needs: Pick<RuleNeeds, "newId">,
  { shopId, ticketId, ticket, rule }: RuleAtWork,
  wanted: Tagging,
): Promise<Acted> {
  const { tx, now } = ticket;
  const decided = tagging(await listTicketTags(tx, shopId, ticketId), wanted);
  if (!decided) return null;
  const named = decided.added.map((name) => ({ id: needs.newId<TagId>(), name }));
  const made = await makeTags(tx, shopId, named, now);
  const tagIds = made.map(({ id }) => id);
  if (made.length > 0) await addTicketTags(tx, shopId, ticketId, { tagIds, at: now });
  if (decided.removed.length > 0) await removeTicketTags(tx, shopId, ticketId, decided.removed);
  const done = { ...decided, added: made.map(({ name }) => name) };
  return { events: [taggedEvent(done, ruleInHistory(rule))] };
}
