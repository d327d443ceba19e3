import type { Clock } from "#app/domain/sla/clock.ts";
import { mon, tue, wed } from "#tests/unit/domain/sla/a-story.ts";

/** A first reply to a mail of Mon 10:00, due Wed 10:00, with warnings on Tue 14:00 and Wed 09:00. */
export const aClock = (changes: Partial<Clock> = {}): Clock => ({
  key: "first-reply:m1",
  kind: "first-reply",
  startedAt: mon("10:00"),
  startedBy: "m1",
  target: "2 business days",
  dueAt: wed("10:00"),
  readBy: wed("10:00"),
  warnAts: [tue("14:00"), wed("09:00")],
  metAt: null,
  metBy: null,
  missedAt: null,
  cancelledAt: null,
  pausedMinutes: 0,
  state: "running",
  policyVersion: 1,
  calendarVersion: 1,
  trace: [],
  steps: [],
  ...changes,
});
