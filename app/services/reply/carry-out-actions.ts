// The reply that was made from a saved one leaves: what else does that do to its ticket?
import type { Tx } from "#app/data/db.server.ts";
import {
  findAssignee,
  findMemberToAssign,
  saveAssignee,
} from "#app/data/records/assignees.server.ts";
import { findSlaSettings } from "#app/data/records/sla-settings.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { addTicketTags, listTicketTags, makeTags } from "#app/data/records/ticket-tags.server.ts";
import { ASSIGN_TO_SENDER, type ReplyActions } from "#app/domain/reply/reply-actions.ts";
import {
  isUuid,
  type MemberId,
  type ShopId,
  type TagId,
  type TicketId,
} from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Permission } from "#app/domain/shop/role.ts";
import { assignment } from "#app/domain/ticket/assignment.ts";
import { changeOfStatus, isDone } from "#app/domain/ticket/change-of-status.ts";
import { readCause } from "#app/domain/ticket/miss-cause.ts";
import { taggedEvent, tagging } from "#app/domain/ticket/tagging.ts";
import type { StateChange } from "#app/domain/ticket/ticket-state.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { noticeMembers } from "#app/services/notice/notice-members.ts";
import { unexplainedMisses } from "#app/services/ticket/change-status.ts";
import {
  applyChange,
  takeTicket,
  type ActingAgent,
  type ChangeNeeds,
  type TicketAtHand,
} from "#app/services/ticket/change-ticket.ts";

type Needs = Omit<ChangeNeeds, "db">;
type Ticket = { readonly shopId: ShopId; readonly ticketId: TicketId; readonly by: ActingAgent };

type Step = {
  readonly permission: Permission;
  /** Behind "was to", for the history when it is refused. */
  readonly words: Words;
  readonly decide: (ticket: TicketAtHand) => Promise<StateChange | null>;
};

/**
 * A step of a transaction, with the ticket locked. What is refused keeps no mail back: the history says why it was not done. The
 * status comes last, because rules may ask for what was tagged and assigned.
 */
export async function carryOutActions(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  given: { readonly ticketId: TicketId; readonly by: ActingAgent; readonly actions: ReplyActions },
): Promise<void> {
  const { ticketId, by, actions } = given;
  const on = { shopId, ticketId, by };
  for (const step of stepsOf(needs, on, actions)) {
    const why = await carryOut(needs, tx, on, step);
    if (why === null) continue;
    const detail = { kind: "reply-step-refused", by: by.name, step: step.words, why } as const;
    const event = { id: needs.newId<string>(), ticketId, actor: by.id, detail, at: needs.clock() };
    await saveTicketEvents(tx, shopId, [event]);
  }
}

/** Null when it is done; otherwise why it is not. */
async function carryOut(needs: Needs, tx: Tx, on: Ticket, step: Step): Promise<Words | null> {
  const { shopId, ticketId, by } = on;
  if (!may(by.role, step.permission)) return say("their role does not let them");
  const ticket = await takeTicket(needs, tx, shopId, ticketId);
  if (!ticket) return null;
  try {
    const change = await step.decide(ticket);
    if (change) await applyChange(needs, tx, { shopId, ticketId, actor: by.id, change });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.words;
    throw error;
  }
}

function stepsOf(needs: Needs, on: Ticket, actions: ReplyActions): readonly Step[] {
  const { tags, status, assignee } = actions;
  const steps: Step[] = [];
  if (tags.length > 0)
    steps.push({
      permission: "tag",
      words: say("tag this {tags}", { tags: tags.map((tag) => `“${tag}”`).join(", ") }),
      decide: (ticket) => addTags(needs, on, ticket, tags),
    });
  if (assignee !== null)
    steps.push({
      permission: "assign",
      words: say("assign this ticket"),
      decide: (ticket) => assign(needs, on, ticket, assignee),
    });
  if (status !== null)
    steps.push({
      permission: "status",
      words: say(
        "set this ticket to {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}",
        { status },
      ),
      decide: (ticket) => setStatus(on, ticket, status),
    });
  return steps;
}

async function addTags(
  needs: Needs,
  { shopId, ticketId, by }: Ticket,
  { tx, state, now }: TicketAtHand,
  tags: readonly string[],
): Promise<StateChange | null> {
  const has = await listTicketTags(tx, shopId, ticketId);
  const decided = tagging(has, { added: tags, removed: [] });
  if (!decided) return null;
  const wanted = decided.added.map((name) => ({ id: needs.newId<TagId>(), name }));
  const made = await makeTags(tx, shopId, wanted, now);
  await addTicketTags(tx, shopId, ticketId, { tagIds: made.map(({ id }) => id), at: now });
  const added = made.map(({ name }) => name);
  return { state, events: [taggedEvent({ added, removed: [] }, by.name)] };
}

async function assign(
  needs: Needs,
  { shopId, ticketId, by }: Ticket,
  { tx, state, now }: TicketAtHand,
  assignee: string,
): Promise<StateChange | null> {
  const wanted = assignee === ASSIGN_TO_SENDER ? by.id : assignee;
  const to = isUuid(wanted) ? await findMemberToAssign(tx, shopId, wanted as MemberId) : null;
  if (!to) throw new Refusal("not-found", "nobody of the staff goes by this name any more");
  const from = await findAssignee(tx, shopId, ticketId);
  const event = assignment({ from, to, by: by.name });
  if (!event) return null;
  await saveAssignee(tx, shopId, ticketId, { to: to.id, at: now });
  const memberIds = [to.id];
  await noticeMembers(needs, tx, shopId, { kind: "assigned", ticketId, by, memberIds });
  return { state, events: [event] };
}

async function setStatus(
  { shopId, ticketId, by }: Ticket,
  ticket: TicketAtHand,
  to: TicketStatus,
): Promise<StateChange | null> {
  const { tx, state, now } = ticket;
  const unexplained = isDone(to) ? await unexplainedMisses(ticket, shopId, ticketId) : [];
  const { settings } = await findSlaSettings(tx, shopId);
  const cause = readCause("", settings.missCauses);
  const wanted = { to, seen: state.status, reason: "", cause, by: by.name };
  return changeOfStatus(state, wanted, { unexplained, now });
}
