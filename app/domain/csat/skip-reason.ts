/** Why nobody is asked; kept with the survey. */
export const skipReasons = [
  "switched-off",
  "reopened",
  "spam",
  "merged",
  "not-sorted",
  "too-late",
  "no-mail",
  "machine",
  "contradicted",
  "unproven",
  "suppressed",
  "asked-lately",
  "not-sent",
] as const;
export type SkipReason = (typeof skipReasons)[number];
