import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { readMailDate } from "./mail-date.ts";

/** A mail provider gives up redelivering after about three days; a stamp older than this is not its own. */
const REDELIVERY_DAYS = 4;

/**
 * When did a mail reach us? At `arrivedAt` (the webhook), or earlier if the provider took it in earlier and had to
 * deliver it again: its topmost `Received` header (unfolded) tells when, and counts only if its `by` host is
 * `providerHost` or below it, it is not later than the arrival and at most 4 days earlier.
 */
export function receivedAt(facts: {
  readonly arrivedAt: Instant;
  readonly topReceived: string | null;
  readonly providerHost: string;
}): Instant {
  const { arrivedAt, topReceived, providerHost } = facts;
  if (topReceived === null) return arrivedAt;

  const words = withoutComments(topReceived);
  const takenAt = readMailDate(words.slice(words.lastIndexOf(";") + 1));
  if (takenAt === null || !isHostWithin(byHost(words), providerHost)) return arrivedAt;

  const isEarlier = takenAt <= arrivedAt && arrivedAt - takenAt <= REDELIVERY_DAYS * DAY_MS;
  return isEarlier ? takenAt : arrivedAt;
}

/** RFC 5321 §4.4: `from <what the sender called itself> by <host>`; the word after `from` is the sender's own and skipped. */
function byHost(received: string): string {
  const tokens = received.split(";")[0]?.trim().split(/\s+/) ?? [];
  const start = tokens[0]?.toLowerCase() === "from" ? 2 : 0;
  const by = tokens.findIndex((token, index) => index >= start && token.toLowerCase() === "by");
  return by < 0 ? "" : (tokens[by + 1] ?? "").toLowerCase();
}

function isHostWithin(host: string, parent: string): boolean {
  const wanted = parent.trim().toLowerCase();
  return wanted !== "" && (host === wanted || host.endsWith(`.${wanted}`));
}

/** Comments nest (RFC 5322 §3.2.2) and may hold whatever the sending host claimed. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = "";
  for (const character of value) {
    if (character === "(") depth += 1;
    else if (character === ")" && depth > 0) depth -= 1;
    else if (depth === 0) kept += character;
  }
  return kept;
}
