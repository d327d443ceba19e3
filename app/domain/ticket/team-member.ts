/** Somebody of the shop's staff, for whoever gives them a ticket or names them in a note. */
export type TeamMember = {
  readonly memberId: string;
  readonly name: string;
  /** They answer customers. */
  readonly canBeAssigned: boolean;
  /** Until when they are away; null while they are there. */
  readonly awayUntil: string | null;
};
