import { instantOf, type Instant } from "#app/domain/shared/instant.ts";

/** A clock that stands still until it is moved. */
export type TestClock = {
  (): Instant;
  /** Moves it on. */
  pass(milliseconds: number): void;
  /** Sets it to an instant in ISO 8601. */
  moveTo(iso: string): void;
};

/** A Monday morning in every zone of the shops: nothing about it is special. */
export const A_MONDAY = "2026-11-23T15:00:00.000Z";

/** A clock that shows `iso` until it is moved. */
export function aClock(iso: string = A_MONDAY): TestClock {
  let now = instantOf(new Date(iso));
  const clock = (): Instant => now;
  return Object.assign(clock, {
    pass(milliseconds: number) {
      now = (now + milliseconds) as Instant;
    },
    moveTo(to: string) {
      now = instantOf(new Date(to));
    },
  });
}
