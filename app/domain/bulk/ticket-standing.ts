/** How a ticket stands as far as a change of many changes it, so that it can be put back. */
import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import type { Investigation } from "#app/domain/ticket/ticket-state.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { BulkStep } from "./bulk-step.ts";

export type TicketStanding = {
  readonly assigneeId: MemberId | null;
  readonly status: TicketStatus;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly snoozedUntil: Instant | null;
  readonly snoozedFor: AwaitedEvent | null;
  readonly investigating: Investigation | null;
  readonly spamAt: Instant | null;
  /** Names. */
  readonly tags: readonly string[];
};

/** Whether two standings are one as far as this step goes: anything else may have changed meanwhile. */
export function isSameStanding(
  step: BulkStep,
  one: TicketStanding,
  other: TicketStanding,
): boolean {
  switch (step.kind) {
    case "assign":
      return one.assigneeId === other.assigneeId;
    case "tag":
      return [...step.add, ...step.remove].every(
        (name) => hasTag(one, name) === hasTag(other, name),
      );
    default:
      return (
        one.status === other.status &&
        one.closedAt === other.closedAt &&
        one.snoozedUntil === other.snoozedUntil &&
        one.snoozedFor === other.snoozedFor &&
        (one.spamAt === null) === (other.spamAt === null)
      );
  }
}

/** Which of the tags that a step named came, and which went. */
export function tagsChanged(
  step: Extract<BulkStep, { kind: "tag" }>,
  was: TicketStanding,
  became: TicketStanding,
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  return {
    added: step.add.filter((name) => !hasTag(was, name) && hasTag(became, name)),
    removed: step.remove.filter((name) => hasTag(was, name) && !hasTag(became, name)),
  };
}

const hasTag = ({ tags }: TicketStanding, name: string): boolean =>
  tags.some((tag) => tagKey(tag) === tagKey(name));
