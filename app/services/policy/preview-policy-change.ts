// What would the change that the owner typed do to the tickets that are open? Reckoned in memory; nothing is written.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { getPolicy, type CurrentPolicy } from "#app/data/records/policies.server.ts";
import { listTicketsDueNext } from "#app/data/records/policy-previews.server.ts";
import { listSlaEvents } from "#app/data/records/sla-events.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { addDays } from "#app/domain/sla/local-date.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import {
  nextDue,
  policyEffect,
  type DueBeforeAndAfter,
  type PolicyEffect,
} from "#app/domain/sla/policy-effect.ts";
import type { KeptPolicy, PolicyForm } from "#app/domain/sla/policy-form.ts";
import type { PolicyErrors } from "#app/domain/sla/read-policy-form.ts";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import { isSameValue } from "#app/domain/sla/same-value.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { clockEvents } from "#app/domain/ticket/clock-events.ts";
import type { Deps } from "#app/services/deps.ts";
import { policyEvents } from "#app/services/sla/policy-events.ts";
import { readForm } from "./read-form.ts";

type Needs = Pick<Deps, "db" | "clock" | "openCalendar" | "holidays">;

export type PreviewedChange =
  | { readonly kind: "invalid"; readonly errors: PolicyErrors }
  /** `effect`: null when neither hours nor targets change. */
  | { readonly kind: "previewed"; readonly effect: PolicyEffect | null };

/** About three seconds of reckoning: the owner waits for it. */
const MOST_TICKETS = 2_000;

/** Throws Refusal "not-allowed". */
export async function previewPolicyChange(
  needs: Needs,
  input: { readonly shopId: ShopId; readonly role: Role; readonly form: PolicyForm },
): Promise<PreviewedChange> {
  const { shopId } = input;
  if (!may(input.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change hours and targets.");
  const read = readForm(needs, input.form);
  if (read.kind === "invalid") return read;
  const effect = await inShopBySql(needs.db, shopId, async (tx) => {
    const current = await getPolicy(tx, shopId);
    return isSamePolicy(read, current) ? null : reckon(needs, tx, shopId, read, current);
  });
  return { kind: "previewed", effect };
}

const isSamePolicy = (read: KeptPolicy, current: CurrentPolicy): boolean =>
  isSameValue(read.calendar, current.calendar) && isSameValue(read.targets, current.targets);

async function reckon(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { calendar, targets }: KeptPolicy,
  current: CurrentPolicy,
): Promise<PolicyEffect> {
  const now = needs.clock();
  const open = compileCalendar(calendar);
  const change: SlaEvent = {
    at: now,
    kind: "policy",
    policy: {
      calendar: open,
      targets,
      policyVersion: current.policyVersion + 1,
      calendarVersion: current.calendarVersion + 1,
    },
  };
  const found = await listTicketsDueNext(tx, shopId, MOST_TICKETS);
  const tickets: DueBeforeAndAfter[] = [];
  for (const ticketId of found.ticketIds)
    tickets.push(await beforeAndAfter(needs, tx, shopId, { ticketId, change, now }));
  const tomorrow = addDays(open.wallTimeAt(now).date, 1);
  return policyEffect(tickets, {
    now,
    endOfToday: open.instantAt({ date: tomorrow, clockMs: 0 }),
    open: found.open,
  });
}

async function beforeAndAfter(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { ticketId, change, now }: { ticketId: TicketId; change: SlaEvent; now: Instant },
): Promise<DueBeforeAndAfter> {
  const history = await listSlaEvents(tx, shopId, ticketId);
  if (!history) return { before: null, after: null };
  const policies = await policyEvents(needs, tx, shopId, history);
  const happened = clockEvents(history);
  return {
    before: nextDue(replayClocks([...policies, ...happened], now)),
    after: nextDue(replayClocks([...policies, ...happened, change], now)),
  };
}
