import type { Instant } from "#app/domain/shared/instant.ts";
import { CHANGEABLE_MS } from "./survey-times.ts";

/** May a survey be answered now, and until when? */

export type SurveyTimes = {
  /** Null while it is not sent. */
  readonly expiresAt: Instant | null;
  /** Of the first answer; null while there is none. */
  readonly answeredAt: Instant | null;
};

export type SurveyState =
  /** `until`: an answer is taken before then. `isAnswered`: it changes the one that was given. */
  | { readonly kind: "open"; readonly isAnswered: boolean; readonly until: Instant }
  /** The answer that was given stands. */
  | { readonly kind: "settled" }
  | { readonly kind: "expired" };

export function surveyState({ expiresAt, answeredAt }: SurveyTimes, now: Instant): SurveyState {
  if (answeredAt === null)
    return expiresAt !== null && now < expiresAt
      ? { kind: "open", isAnswered: false, until: expiresAt }
      : { kind: "expired" };
  const changeable = (answeredAt + CHANGEABLE_MS) as Instant;
  const until = Math.min(changeable, expiresAt ?? changeable) as Instant;
  return now < until ? { kind: "open", isAnswered: true, until } : { kind: "settled" };
}
