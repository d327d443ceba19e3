import type { Instant } from "#app/domain/shared/instant.ts";
import { say, within, type Said, type Words } from "#app/domain/words/words.ts";
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
  readonly words: Said | null;
};

export type ReportedStep = {
  readonly kind: ProviderEvent;
  readonly at: Instant;
  readonly reason: string | null;
  /** Null where the mail has one recipient only, or it is not known. */
  readonly recipient: string | null;
};

export type JourneyStep = { readonly at: Instant; readonly words: Words };

const NOTED: Readonly<Record<JourneyKind, (words: Said | null) => Words>> = {
  written: (name) => (name === null ? say("Written") : say("Written by {name}", { name })),
  "time-changed": (name) =>
    name === null ? say("Somebody changed the time") : say("{name} changed the time", { name }),
  held: (why) =>
    why === null ? say("Held: somebody has to decide") : say("Held: {why}", { why: within(why) }),
  released: (name) =>
    name === null
      ? say("Somebody had it sent after all")
      : say("{name} had it sent after all", { name }),
  attempt: () => say("Handed to the mail provider"),
  accepted: () => say("The mail provider took it"),
  later: (why) => because(say("The mail provider asked to come back later"), why),
  refused: (why) => because(say("The mail provider refused it"), why),
  unknown: (why) => because(say("No answer came: it may have gone out"), why),
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

/** What was noted or reported, with the reason that Loupe or a mail host gave. */
const because = (what: Words, why: Said | null): Words =>
  why === null || why === ""
    ? what
    : say("{what}: {why}", { what: within(what), why: within(why) });

/** All of it in the order of time; what the provider reports stands behind what Loupe noted at the same instant. */
export function journeyOf(
  noted: readonly NotedStep[],
  reported: readonly ReportedStep[],
): readonly JourneyStep[] {
  const steps = [
    ...noted.map(({ at, kind, words }) => ({ at, words: NOTED[kind](words) })),
    ...reported.map(({ at, kind, reason, recipient }) => ({
      at,
      words: because(
        recipient === null
          ? REPORTED[kind]
          : say("{what} ({recipient})", { what: within(REPORTED[kind]), recipient }),
        reason,
      ),
    })),
  ];
  return steps.toSorted((one, other) => one.at - other.at);
}
