import { describe, expect, it } from "vitest";
import { cleanHtml } from "#app/adapters/html/clean-html.server.ts";
import { readTypedReply } from "#app/domain/reply/saved-reply.ts";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { starterReplies } from "#app/domain/reply/starter-replies.ts";
import { fillTemplate } from "#app/domain/reply/variable/fill-template.ts";
import { replyLanguages } from "#app/domain/reply/variable/reply-language.ts";
import { categories } from "#app/domain/triage/category.ts";
import { orderOfReply, variableFacts } from "./variable/variable-facts.ts";

describe.each(replyLanguages)("the replies that a shop begins with, in %s", (language) => {
  const replies = starterReplies[language];

  it("are there for each of the policy's six areas, under names and shortcuts of their own", () => {
    expect(new Set(replies.map(({ area }) => area))).toEqual(
      new Set(categories.filter((area) => area !== "other")),
    );
    expect(new Set(replies.map(({ name }) => name)).size).toBe(replies.length);
    expect(new Set(replies.map(({ shortcut }) => shortcut)).size).toBe(replies.length);
  });

  it.each(replies.map((reply) => [reply.name, reply] as const))("“%s” can be used", (_, reply) => {
    const read = readTypedReply({ ...reply, language, actions: noActions }, cleanHtml);
    const refunded = { amount: "10.00", currency: "USD" };
    const order = orderOfReply({ refunded }, [
      { createdAt: "2026-05-20T10:00:00Z", total: refunded },
    ]);

    expect(read).toMatchObject({ shortcut: reply.shortcut, html: reply.html });
    expect(fillTemplate(read.html, variableFacts({ language, order })).kind).toBe("filled");
  });
});
