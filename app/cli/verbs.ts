// Every verb of the command, by the words it is called with. Each is loaded only when it is called.
import type { Verb } from "./verb.ts";

export const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  "html clean": async () => (await import("./html-clean.ts")).htmlClean,
  "mail inspect": async () => (await import("./mail-inspect.ts")).mailInspect,
  "mail replay": async () => (await import("./mail-replay.ts")).mailReplay,
  "mail reply-text": async () => (await import("./mail-reply-text.ts")).mailReplyText,
};
