import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import type { ProviderEvent } from "./advance.ts";

/** What happened to an outbound message on its way, from its writer's press to the customer's mailbox? */

export const journeyKinds = [
  "written",
  "time-changed",
  "held",
  "released",
  "attempt",
  "accepted",
  "later",
  "refused",
  "unknown",
] as const;
/** What Loupe itself noted; the provider's reports are told apart from it. */
export type JourneyKind = (typeof journeyKinds)[number];

/** `words`: a name, a reason or an answer, as the kind has it. */
export type NotedStep = {
  readonly kind: JourneyKind;
  readonly at: Instant;
  readonly words: string | null;
};

export type ReportedStep = {
  readonly kind: ProviderEvent;
  readonly at: Instant;
  readonly reason: string | null;
  /** Null where the mail has one recipient only, or it is not known. */
  readonly recipient: string | null;
};

export type JourneyStep = { readonly at: Instant; readonly words: string };

const NOTED: Readonly<Record<JourneyKind, (words: string | null) => string>> = {
  written: (name) => (name === null ? say("Written") : `Written by ${name}`),
  "time-changed": (name) => `${name ?? "Somebody"} changed the time`,
  held: (why) => `Held: ${why ?? "somebody has to decide"}`,
  released: (name) => `${name ?? "Somebody"} had it sent after all`,
  attempt: () => say("Handed to the mail provider"),
  accepted: () => say("The mail provider took it"),
  later: (why) => `The mail provider asked to come back later${because(why)}`,
  refused: (why) => `The mail provider refused it${because(why)}`,
  unknown: (why) => `No answer came: it may have gone out${because(why)}`,
};

const REPORTED: Readonly<Record<ProviderEvent, string>> = {
  processed: say("On its way"),
  delivered: say("Delivered"),
  deferred: say("Delayed, still being tried"),
  bounce: say("Bounced"),
  blocked: say("The recipient’s host refused this mail"),
  dropped: say("Not sent: the mail provider sends nothing there"),
  complained: say("Reported as spam"),
};

const because = (why: string | null): string => (why === null || why === "" ? "" : `: ${why}`);

/** All of it in the order of time; what the provider reports stands behind what Loupe noted at the same instant. */
export function journeyOf(
  noted: readonly NotedStep[],
  reported: readonly ReportedStep[],
): readonly JourneyStep[] {
  const steps = [
    ...noted.map(({ at, kind, words }) => ({ at, words: NOTED[kind](words) })),
    ...reported.map(({ at, kind, reason, recipient }) => ({
      at,
      words: `${REPORTED[kind]}${recipient === null ? "" : ` (${recipient})`}${because(reason)}`,
    })),
  ];
  return steps.toSorted((one, other) => one.at - other.at);
}
