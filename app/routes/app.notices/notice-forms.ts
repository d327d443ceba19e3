import type { FetcherWithComponents } from "@remix-run/react";
import type { NoticeChoice, NoticeTopic } from "#app/domain/alert/notice-choice.ts";

const WHERE = { method: "post", action: "/app/notices" } as const;

/** What a press on the bell or its page sends. */
export const noticeForms = (submit: FetcherWithComponents<unknown>["submit"]) => ({
  readAll: (upTo: string) => submit({ intent: "read-all", upTo }, WHERE),
  readTicket: (ticketId: string) => submit({ intent: "read-ticket", ticketId }, WHERE),
  choose: (topic: NoticeTopic, { inApp, byMail }: NoticeChoice) =>
    submit({ intent: "choose", topic, inApp: String(inApp), byMail: String(byMail) }, WHERE),
});
