/** May a ticket be done while a complaint is open on it? */
import { Refusal } from "#app/domain/shared/refusal.ts";

/** `open`: it has no outcome yet; `answered`: it has one, and is closed with the ticket. */
export type ComplaintStanding = "open" | "answered";

/** Throws Refusal "conflict" while it has no outcome. */
export function mustHaveOutcome(standing: ComplaintStanding | null | undefined): void {
  if (standing === "open")
    throw new Refusal(
      "conflict",
      "A complaint is open here. Give its outcome first: what came of it, and what the customer was told.",
    );
}
