/** How does a member of the staff want to be told? */
export type NoticeChoice = {
  readonly inApp: boolean;
  /** A mail an hour at the most. */
  readonly byMail: boolean;
};
