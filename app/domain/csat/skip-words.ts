import { say } from "#app/domain/words/words.ts";
import type { SkipReason } from "./skip-reason.ts";

/** Why was nobody asked how it went? Behind a colon. */
export const skipWords: Readonly<Record<SkipReason, string>> = {
  "switched-off": say("surveys are switched off"),
  reopened: say("the ticket was opened again"),
  spam: say("the ticket is spam"),
  merged: say("the ticket was merged"),
  "not-sorted": say("nobody has said whose ticket this is"),
  "too-late": say("it was too long ago"),
  "no-mail": say("there is no mail of the customer"),
  machine: say("their mail may be a machine’s"),
  contradicted: say("their mail contradicts its sender"),
  unproven: say("the sender is not proven"),
  suppressed: say("no mail goes to their address"),
  "asked-lately": say("they were asked within 30 days"),
  "not-sent": say("the mail did not go out"),
};
