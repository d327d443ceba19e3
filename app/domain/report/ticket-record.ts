/** What was recorded of a ticket that its reports are worked out from. */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";

export type RecordedClock = {
  readonly ticketId: string;
  readonly key: string;
  readonly kind: ClockKind;
  readonly startedAt: Instant;
  /** The message that is to be answered; null for what no message started. */
  readonly startedBy: string | null;
  readonly dueAt: Instant | null;
  readonly metAt: Instant | null;
  /** The reply that met it. */
  readonly metBy: string | null;
  readonly missedAt: Instant | null;
  readonly cancelledAt: Instant | null;
};

export type RecordedEvent = {
  readonly id: string;
  readonly kind: string;
  /** A member's id, `customer` or `loupe`. */
  readonly actor: string;
  readonly at: Instant;
  readonly from: string | null;
  readonly to: string | null;
  readonly cause: string | null;
  readonly isUnanswered: boolean;
  readonly isLate: boolean;
  readonly isTakenBack: boolean;
};

export type RecordedMessage = {
  readonly id: string;
  readonly kind: "inbound" | "outbound";
  readonly at: Instant;
  readonly authorId: string | null;
  /** By an agent to the customer; no forwarded mail and no machine's. */
  readonly isReply: boolean;
  readonly asks: boolean;
  readonly clockless: string | null;
  readonly acceptedAt: Instant | null;
  readonly isLost: boolean;
  readonly lostAt: Instant | null;
};

export type ReportRecord = {
  readonly ticketId: string;
  readonly openedAt: Instant;
  readonly assigneeId: string | null;
  readonly isDone: boolean;
  /** Since when it is done, as far as the ticket itself knows. */
  readonly doneAt: Instant;
  readonly isSpam: boolean;
  readonly isMerged: boolean;
  /** Its own, and those of the tickets that it was merged with: what is owed for one mail may stand on several. */
  readonly clocks: readonly RecordedClock[];
  /** When each of these tickets was merged into another. */
  readonly mergedAts: ReadonlyMap<string, Instant>;
  readonly events: readonly RecordedEvent[];
  readonly messages: readonly RecordedMessage[];
  /** Who wrote a reply, of all these tickets. */
  readonly authors: ReadonlyMap<string, string>;
  /** Those that an agent accepted. */
  readonly promises: readonly {
    readonly id: string;
    readonly byAt: Instant;
    readonly keptAt: Instant | null;
    readonly isKept: boolean;
  }[];
  readonly survey: {
    readonly agentId: string | null;
    readonly sentAt: Instant | null;
    readonly answeredAt: Instant | null;
    readonly rating: number | null;
  } | null;
  readonly corrections: readonly {
    readonly messageId: string;
    readonly cause: string;
    readonly at: Instant;
    readonly authorId: string | null;
  }[];
  readonly complaints: readonly {
    readonly openedAt: Instant;
    readonly closedAt: Instant | null;
    readonly outcome: string | null;
  }[];
  readonly actions: readonly {
    readonly kind: string;
    readonly at: Instant;
    readonly memberId: string;
    readonly orderGid: string | null;
    /** Hundredths of the shop's currency; null where nothing is given away. */
    readonly worth: number | null;
  }[];
};
