// What one rule does to one ticket: each of its steps, as a member of the staff would take it.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { findMemberToAssign } from "#app/data/records/assignees.server.ts";
import { saveFollower } from "#app/data/records/followers.server.ts";
import { saveNote } from "#app/data/records/own-tickets.server.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { RuleOutcome, WhyNot } from "#app/domain/rule/rule-outcome.ts";
import { ruleInHistory, type ActionKind, type RuleAction } from "#app/domain/rule/rule.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { changeOfStatus, isDone } from "#app/domain/ticket/change-of-status.ts";
import { correctionOfTriage, hasWarned } from "#app/domain/ticket/correction-of-triage.ts";
import { snoozePresets } from "#app/domain/ticket/snooze-presets.ts";
import { snoozing } from "#app/domain/ticket/snoozing.ts";
import type { StateChange, TicketState } from "#app/domain/ticket/ticket-state.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { sendAutomaticReplyJob } from "#app/queue/job-definitions.ts";
import { unexplainedMisses } from "#app/services/ticket/change-status.ts";
import { writeChange, type TicketAtHand } from "#app/services/ticket/change-ticket.ts";
import { assignByRule } from "./assign-by-rule.ts";
import type { Acted, RuleAtWork, RuleNeeds } from "./rule-at-work.ts";
import { tagByRule } from "./tag-by-rule.ts";

/**
 * A step of a transaction, with the ticket locked. What the ticket's own rules refuse is not done and stands in the outcome; the
 * other steps are taken all the same. `state`: how the ticket stands then.
 */
export async function applyActions(
  needs: RuleNeeds,
  work: RuleAtWork,
): Promise<{ readonly outcome: RuleOutcome; readonly state: TicketState }> {
  const { shopId, ticketId, ticket, rule } = work;
  let state: TicketState = ticket.state;
  const events: TicketEventDetail[] = [];
  const did: ActionKind[] = [];
  const refused: { action: ActionKind; why: WhyNot }[] = [];
  for (const action of rule.actions) {
    const acted = await tried(() => act(needs, work, action, state));
    if (acted === null) continue;
    if ("why" in acted) {
      refused.push({ action: action.kind, why: acted.why });
      continue;
    }
    did.push(action.kind);
    state = acted.state ?? state;
    events.push(...(acted.events ?? []));
  }
  if (events.length > 0)
    await writeChange(needs, ticket.tx, {
      shopId,
      ticketId,
      actor: "loupe",
      change: { state, events },
    });
  else if (did.length > 0) await announceChange(ticket.tx, shopId, ticketId);
  return { outcome: { did, refused }, state };
}

/** Only what we refuse ourselves before anything was written: a failed statement has ended the transaction. */
async function tried(work: () => Promise<Acted>): Promise<Acted> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { why: error.kind };
    throw error;
  }
}

async function act(
  needs: RuleNeeds,
  work: RuleAtWork,
  action: RuleAction,
  state: TicketState,
): Promise<Acted> {
  const { shopId, ticketId, ticket, rule } = work;
  const { tx, now } = ticket;
  const by = ruleInHistory(rule);
  switch (action.kind) {
    case "assign":
    case "take-turns":
      return assignByRule(needs, work, action);
    case "tag":
      return tagByRule(needs, work, { added: action.tags, removed: [] });
    case "untag":
      return tagByRule(needs, work, { added: [], removed: action.tags });
    case "urgency":
    case "category": {
      const wanted = { category: null, urgency: null, [action.kind]: action.to, by };
      const late = hasWarned(await ticket.clocks(), now);
      return correctionOfTriage(state, wanted, { late });
    }
    case "status": {
      if (action.to !== state.status && action.to !== "open" && state.unansweredSince !== null)
        return { why: "reason-wanted" };
      const unexplained = isDone(action.to)
        ? await unexplainedMisses(ticket, shopId, ticketId)
        : [];
      const wanted = { to: action.to, seen: state.status, reason: "", cause: "", by };
      return changeOfStatus(state, wanted, { unexplained, now });
    }
    case "snooze":
      return snooze(ticket, state, action.until, by);
    case "note":
      await writeNote(needs, tx, work, { from: by, text: action.text });
      return {};
    case "follow": {
      const member = await findMemberToAssign(tx, shopId, action.memberId);
      if (!member || !may(member.role, "read")) return { why: "not-found" };
      const follower = { memberId: member.id, at: now };
      const { isNew } = await saveFollower(tx, shopId, ticketId, follower);
      return isNew ? {} : null;
    }
    case "reply":
      return reply(needs, work, action.savedReplyId);
    case "stop":
      return null;
  }
}

async function snooze(
  ticket: TicketAtHand,
  state: TicketState,
  key: string,
  by: string,
): Promise<StateChange | null> {
  const { calendar, isoOf, wordsOf } = await ticket.opening();
  const { now } = ticket;
  const presets = snoozePresets(calendar, now);
  // Two presets at one time are there once: the later name stands for the earlier.
  const until = (presets.find((one) => one.key === key) ?? presets.at(-1))?.at;
  if (until === undefined) return null;
  const clocks = await ticket.clocks();
  return snoozing(state, { until, by, clocks, now, isoOf, wordsOf }).change;
}

async function writeNote(
  needs: RuleNeeds,
  tx: Tx,
  { shopId, ticketId }: RuleAtWork,
  { from, text }: { readonly from: string; readonly text: string },
): Promise<void> {
  const id = needs.newId<MessageId>();
  const at = needs.clock();
  await saveNote(tx, shopId, { id, ticketId, at, from, subject: "", text: mask(text) });
}

/** Whether it may go out is asked when it is sent: its job knows more. */
async function reply(
  needs: RuleNeeds,
  { shopId, ticketId, ticket, rule, messageId, key }: RuleAtWork,
  savedReplyId: Extract<RuleAction, { kind: "reply" }>["savedReplyId"],
): Promise<Acted> {
  if (messageId === null) return { why: "no-mail" };
  await needs.enqueue(ticket.tx, sendAutomaticReplyJob, {
    shopId,
    ticketId,
    ruleId: rule.id,
    key,
    messageId,
    savedReplyId,
  });
  return {};
}
