/** How far is a complaint, and how does it end? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";

export const complaintOutcomes = ["upheld", "partly-upheld", "not-upheld", "withdrawn"] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

export const complaintOutcomeWords: Readonly<Record<ComplaintOutcome, string>> = {
  upheld: say("Upheld"),
  "partly-upheld": say("Partly upheld"),
  "not-upheld": say("Not upheld"),
  withdrawn: say("Withdrawn"),
};

export const complaintSteps = [
  "opened",
  "acknowledged",
  "investigated",
  "answered",
  "closed",
] as const;
export type ComplaintStep = (typeof complaintSteps)[number];

export const complaintStepWords: Readonly<Record<ComplaintStep, string>> = {
  opened: say("Opened"),
  acknowledged: say("Acknowledged"),
  investigated: say("Investigated"),
  answered: say("Answered with an outcome"),
  closed: say("Closed"),
};

export type ComplaintTrack = {
  readonly openedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly investigatedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
};

/** The last step that was taken. One may be left out: a complaint that is answered at once was never investigated. */
export function stepOf(track: ComplaintTrack): ComplaintStep {
  if (track.closedAt !== null) return "closed";
  if (track.answeredAt !== null) return "answered";
  if (track.investigatedAt !== null) return "investigated";
  return track.acknowledgedAt === null ? "opened" : "acknowledged";
}
