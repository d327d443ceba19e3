import type { Doing } from "./live-change.ts";

/** Who is on a ticket's page now, and who of them is writing? */

/** A page says that it is open this often; one that has not said so for the longer time is nobody's. */
export const SAY_HERE_EVERY_MS = 50_000;
export const GONE_AFTER_MS = 75_000;
/** A page whose writer goes on says so this often; the longer time after the last word nobody writes any more. */
export const SAY_TYPING_EVERY_MS = 3_000;
export const TYPING_FOR_MS = 6_000;

/** As the server tells it: ages, so that no two clocks are compared. */
export type PresentMember = {
  readonly memberId: string;
  readonly name: string;
  readonly seenMsAgo: number;
  /** Null: has not written anything. */
  readonly typingMsAgo: number | null;
};

/** As a page remembers it, by its own clock in milliseconds. */
export type SeenMember = {
  readonly memberId: string;
  readonly name: string;
  readonly seenAt: number;
  readonly typingAt: number | null;
};

export type HereNow = {
  readonly memberId: string;
  readonly name: string;
  readonly isTyping: boolean;
};

/** What the server told at `now`. */
export const seenOf = (present: readonly PresentMember[], now: number): readonly SeenMember[] =>
  present.map(({ memberId, name, seenMsAgo, typingMsAgo }) => ({
    memberId,
    name,
    seenAt: now - seenMsAgo,
    typingAt: typingMsAgo === null ? null : now - typingMsAgo,
  }));

/** The same people after one of them came, wrote or left. */
export function withDoing(
  people: readonly SeenMember[],
  { memberId, name, doing }: { memberId: string; name: string; doing: Doing },
  now: number,
): readonly SeenMember[] {
  const others = people.filter((one) => one.memberId !== memberId);
  if (doing === "left") return others;
  const before = people.find((one) => one.memberId === memberId);
  const typingAt = doing === "typing" ? now : (before?.typingAt ?? null);
  return [...others, { memberId, name, seenAt: now, typingAt }];
}

/** By name; who writes first. */
export const hereNow = (people: readonly SeenMember[], now: number): readonly HereNow[] =>
  people
    .filter(({ seenAt }) => now - seenAt < GONE_AFTER_MS)
    .map(({ memberId, name, typingAt }) => ({ memberId, name, isTyping: isTyping(typingAt, now) }))
    .sort(
      (one, other) =>
        Number(other.isTyping) - Number(one.isTyping) || one.name.localeCompare(other.name),
    );

const isTyping = (typingAt: number | null, now: number): boolean =>
  typingAt !== null && now - typingAt < TYPING_FOR_MS;

/** When that changes by itself, milliseconds from `now`; null when it does not. */
export function changesIn(people: readonly SeenMember[], now: number): number | null {
  const ends = people
    .flatMap(({ seenAt, typingAt }) => [
      seenAt + GONE_AFTER_MS,
      ...(typingAt === null ? [] : [typingAt + TYPING_FOR_MS]),
    ])
    .filter((end) => end > now);
  return ends.length === 0 ? null : Math.min(...ends) - now;
}
