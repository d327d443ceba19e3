// Every verb of the command, by the words it is called with. Each is loaded only when it is called.
import type { Verb } from "./verb.ts";

export const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  check: async () => (await import("./check.ts")).checkItems,
  "html clean": async () => (await import("./html-clean.ts")).htmlClean,
  "mail inspect": async () => (await import("./mail-inspect.ts")).mailInspect,
  "mail replay": async () => (await import("./mail-replay.ts")).mailReplay,
  "mail reply-text": async () => (await import("./mail-reply-text.ts")).mailReplyText,
  "sla due": async () => (await import("./sla-due.ts")).slaDue,
  "sla replay": async () => (await import("./sla-replay.ts")).slaReplay,
  "sla verify": async () => (await import("./sla-verify.ts")).slaVerify,
  triage: async () => (await import("./triage.ts")).triageItems,
  "triage score": async () => (await import("./triage-score.ts")).triageScore,
};
