import { randomBytes } from "node:crypto";
import { buildMail } from "./build-mail.ts";
import type { EventFeed } from "./event-feed.ts";
import { recipientFate } from "./recipient-fate.ts";
import type { Personalization, SendRequest } from "./send-request.ts";
import type { SuppressionLists } from "./suppression-lists.ts";
import type { Timetable } from "./timetable.ts";

export type Dispatch = {
  timetable: Timetable;
  events: EventFeed;
  /** Hands the mail to the recipient's host. */
  deliver(mail: { raw: Buffer; from: string; to: string }): Promise<void>;
  suppressions: SuppressionLists;
};

/** Sends an accepted request on its way: one mail for each personalization, a fate and its events for each recipient. */
export async function dispatchMail(
  { timetable, events, deliver, suppressions }: Dispatch,
  request: SendRequest,
  sendId: string,
): Promise<void> {
  for (const [index, one] of request.personalizations.entries()) {
    const { raw, messageId } = await buildMail(request, one, sendId);
    const marks = {
      "smtp-id": messageId,
      sg_message_id: `${sendId}.recvd-${randomBytes(5).toString("hex")}-${randomBytes(3).toString("hex")}-1-${index}.0`,
      ...(request.categories === undefined ? {} : { category: request.categories }),
      ...request.custom_args,
      ...one.custom_args,
    };
    const startsAfterMs = waitOf(request, one);
    for (const { email } of [...one.to, ...(one.cc ?? []), ...(one.bcc ?? [])]) {
      const fate = recipientFate(email, suppressions.reasonFor(email));
      if (fate.arrivesAfterMs !== null) {
        const mail = { raw, from: (one.from ?? request.from).email, to: email };
        timetable.after(startsAfterMs + fate.arrivesAfterMs, () => deliver(mail));
      }
      for (const { afterMs, event } of fate.steps) {
        timetable.after(startsAfterMs + afterMs, () => {
          if (event.event === "bounce")
            suppressions.add(event.type === "blocked" ? "blocks" : "bounces", email);
          events.report({
            email,
            timestamp: Math.floor(Date.now() / 1000),
            ...marks,
            ...event,
            sg_event_id: randomBytes(16).toString("base64url"),
          });
        });
      }
    }
  }
}

const waitOf = (request: SendRequest, one: Personalization): number => {
  const at = one.send_at ?? request.send_at;
  return at === undefined ? 0 : Math.max(0, at * 1000 - Date.now());
};
