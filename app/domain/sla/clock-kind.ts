export const clockKinds = ["first-reply", "next-reply", "resolution", "update", "promise"] as const;
export type ClockKind = (typeof clockKinds)[number];
