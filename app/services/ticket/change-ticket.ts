// How every step of an agent on a ticket goes: lock it, decide, write state and history, work its clocks out anew, tell open pages.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  lockTicketState,
  saveTicketState,
  type LockedState,
} from "#app/data/records/ticket-states.server.ts";
import { changesIn } from "#app/domain/rule/occasion.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Permission, type Role } from "#app/domain/shop/role.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { Targets } from "#app/domain/sla/default-targets.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { sayWallTime } from "#app/domain/sla/say-date.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { StateChange, TicketState } from "#app/domain/ticket/ticket-state.ts";
import { say, type SaidWords } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { planSurvey } from "#app/services/occasion/plan-survey.ts";
import { tellRules } from "#app/services/occasion/tell-rules.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { noteDone } from "./note-done.ts";

export type ChangeNeeds = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue">;

/** The member of the staff who changes a ticket. */
export type ActingAgent = { readonly id: MemberId; readonly name: string; readonly role: Role };

export type AgentsStep = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly by: ActingAgent;
};

/** The ticket at hand: locked, and seen at one instant. */
export type TicketAtHand = {
  readonly tx: Tx;
  readonly state: LockedState;
  readonly now: Instant;
  /** Its clocks as they are now. */
  readonly clocks: () => Promise<readonly Clock[]>;
  readonly opening: () => Promise<Opening>;
};

/** When the shop is open, what it promises, and how instants are written there. */
export type Opening = {
  readonly calendar: OpenCalendar;
  readonly targets: Targets;
  /** ISO 8601 with the shop's offset. */
  readonly isoOf: (at: Instant) => string;
  /** "Fri 22 May 2026 16:52". */
  readonly wordsOf: (at: Instant) => SaidWords;
};

/**
 * `decide` returns null when nothing changes: then nothing is written. Throws Refusal: "not-allowed" for those who only read,
 * "not-found", "conflict" for a ticket that was merged, or is spam unless `spamToo`; and what `decide` refuses.
 */
export async function changeTicket(
  needs: ChangeNeeds,
  { shopId, ticketId, by }: AgentsStep,
  decide: (ticket: TicketAtHand) => Promise<StateChange | null> | StateChange | null,
  options: { readonly spamToo?: boolean; readonly permission?: Permission } = {},
): Promise<void> {
  if (!may(by.role, options.permission ?? "status"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await takeTicket(needs, tx, shopId, ticketId);
    if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
    await mustBeWorkable(ticket, shopId, options.spamToo === true);
    const change = await decide(ticket);
    if (change) await applyChange(needs, tx, { shopId, ticketId, actor: by.id, change });
  });
}

/** A step of a transaction: locks the ticket. Null when there is none in this shop. */
export async function takeTicket(
  needs: Pick<ChangeNeeds, "clock" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketAtHand | null> {
  const state = await lockTicketState(tx, shopId, ticketId);
  if (!state) return null;
  return {
    tx,
    state,
    now: needs.clock(),
    clocks: () => rebuildClocks(needs, tx, shopId, ticketId),
    opening: () => openingOf(needs, tx, shopId),
  };
}

type DecidedChange = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  /** `loupe`, `customer`, or the member's id. */
  readonly actor: string;
  readonly change: StateChange;
};

/** A step of a transaction: writes what was decided about a ticket that is locked, and lets rules look at it. */
export async function applyChange(
  needs: Omit<ChangeNeeds, "db">,
  tx: Tx,
  to: DecidedChange,
): Promise<readonly Clock[]> {
  const { clocks, key } = await writeChange(needs, tx, to);
  const { shopId, ticketId, change } = to;
  const what = changesIn(change.events);
  if (key !== null) await tellRules(needs, tx, shopId, { ticketId, what, key });
  return clocks;
}

/** The same for what a rule did, which sets off no rule. `key` names the change; null where the history says nothing of it. */
export async function writeChange(
  needs: Pick<ChangeNeeds, "clock" | "newId" | "openCalendar">,
  tx: Tx,
  { shopId, ticketId, actor, change }: DecidedChange,
): Promise<{ readonly clocks: readonly Clock[]; readonly key: string | null }> {
  const at = needs.clock();
  await saveTicketState(tx, shopId, ticketId, change.state);
  const events = change.events.map((detail) => ({
    id: needs.newId<string>(),
    ticketId,
    actor,
    detail,
    at,
  }));
  await saveTicketEvents(tx, shopId, events);
  await noteDone(needs, tx, { shopId, ticketId, actor }, change.events);
  await planSurvey(needs, tx, shopId, { ticketId, events: change.events });
  const clocks = await rebuildClocks(needs, tx, shopId, ticketId);
  await announceChange(tx, shopId, ticketId);
  return { clocks, key: events[0]?.id ?? null };
}

async function mustBeWorkable(
  { tx, state }: TicketAtHand,
  shopId: ShopId,
  spamToo: boolean,
): Promise<void> {
  if (state.mergedInto) {
    const { ticketPrefix } = await getShop(tx, shopId);
    const number = ticketNumber(ticketPrefix, state.mergedInto.number);
    throw new Refusal(
      "conflict",
      say("This ticket was merged into {number}: go on there.", { number }),
    );
  }
  if (isSpam(state) && !spamToo)
    throw new Refusal("conflict", "This ticket is marked as spam. Say first that it is none.");
}

const isSpam = ({ spamAt }: TicketState): boolean => spamAt !== null;

async function openingOf(
  needs: Pick<Deps, "openCalendar">,
  tx: Tx,
  shopId: ShopId,
): Promise<Opening> {
  const policy = await getPolicy(tx, shopId);
  const calendar = needs.openCalendar(shopId, policy.calendarVersion, policy.calendar);
  return {
    calendar,
    targets: policy.targets,
    isoOf: (at) => isoInZone(policy.calendar.timeZone, at),
    wordsOf: (at) => sayWallTime(calendar.wallTimeAt(at)),
  };
}
