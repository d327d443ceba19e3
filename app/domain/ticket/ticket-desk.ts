import type { TeamMember } from "./team-member.ts";

/** Who works on a ticket, and under which tags it stands, as its page shows it. */
export type TicketDesk = {
  readonly assigneeId: string | null;
  /** Everybody who may read, by name. */
  readonly members: readonly TeamMember[];
  /** Who looks. */
  readonly readerId: string;
  /** Ids of members. */
  readonly followers: readonly string[];
  /** By name. */
  readonly tags: readonly string[];
  /** The shop's, by name; not all of them where there are very many. */
  readonly knownTags: readonly string[];
};
