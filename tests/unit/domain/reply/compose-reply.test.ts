import { describe, expect, it } from "vitest";
import { composeReply } from "#app/domain/reply/compose-reply.ts";
import type { ReplyInput } from "#app/domain/reply/compose-reply.ts";

describe("composing a reply", () => {
  it("threads under the customer's message and names the ticket", () => {
    const reply = composeReply(
      aReply({
        answers: { messageId: "<c2@customer.example>", references: ["<c1@customer.example>"] },
        earlierMessageIds: [
          "<c1@customer.example>",
          "<m1@in.loupe.example>",
          "<c2@customer.example>",
        ],
      }),
    );

    expect(reply.subject).toBe("Re: [MJ-1042] My ring");
    expect(reply.headers).toEqual({
      "Message-ID": "<m2@in.loupe.example>",
      "In-Reply-To": "<c2@customer.example>",
      References: "<c1@customer.example> <m1@in.loupe.example> <c2@customer.example>",
    });
  });

  it("signs with the agent and the shop, in text and HTML", () => {
    const reply = composeReply(aReply({ text: "Hello Jane,\r\n\r\nit ships <today>.\n" }));

    expect(reply.text).toBe("Hello Jane,\n\nit ships <today>.\n\n-- \nAnna\nMejurn\n");
    expect(reply.html).toBe(
      "<p>Hello Jane,</p>\n<p>it ships &lt;today&gt;.</p>\n<p>-- <br>\nAnna<br>\nMejurn</p>",
    );
    expect(composeReply(aReply({ text: "Hello", agentName: "", shopName: " " })).text).toBe(
      "Hello\n",
    );
  });

  it.each([
    ["Re: AW: My ring", "Re: [MJ-1042] My ring"],
    ["Re: [MJ-1042] My ring", "Re: [MJ-1042] My ring"],
    ["mj-1042: My ring", "Re: mj-1042: My ring"],
    ["MJ-10421 My ring", "Re: [MJ-1042] MJ-10421 My ring"],
    ["My\r\nBcc: x@y.example", "Re: [MJ-1042] My Bcc: x@y.example"],
    ["", "Re: [MJ-1042]"],
    ["💍".repeat(300), `Re: [MJ-1042] ${"💍".repeat(250)}`],
  ])("answers the subject %j with %j", (subject, expected) => {
    expect(composeReply(aReply({ ticket: { number: "MJ-1042", subject } })).subject).toBe(expected);
  });

  it.each<[string, Partial<ReplyInput>, string | undefined]>([
    ["the answered message", { answers: { messageId: "<a@x>", references: [] } }, "<a@x>"],
    [
      "the newest earlier one if the answered one has no id",
      { answers: { messageId: null, references: [] }, earlierMessageIds: ["<a@x>", "<b@x>"] },
      "<b@x>",
    ],
    [
      "the newest earlier one if its id can't stand in a header",
      { answers: { messageId: "<a@x>\r\nBcc: y", references: [] }, earlierMessageIds: ["<b@x>"] },
      "<b@x>",
    ],
    ["nothing in a first message", {}, undefined],
    ["never itself", { earlierMessageIds: ["<m2@in.loupe.example>"] }, undefined],
  ])("names in In-Reply-To %s", (_case, given, parent) => {
    expect(composeReply(aReply(given)).headers["In-Reply-To"]).toBe(parent);
  });

  it.each<[string, Partial<ReplyInput>]>([
    ["an empty text", { text: " \r\n " }],
    ["a recipient that is none", { to: { address: "jane", name: null } }],
    ["two recipients in one", { to: { address: "jane@x.example,joan@x.example", name: null } }],
    [
      "a line break in the recipient's name",
      { to: { address: "jane@x.example", name: "Jane\r\nBcc: x" } },
    ],
    ["a line break in our name", { from: { address: "support@mejurn.example", name: "Mejurn\n" } }],
    ["a line break in the agent's name", { agentName: "Anna\nX: y" }],
    ["a malformed reply address", { replyTo: "in.loupe.example" }],
    ["a malformed Message-ID", { messageId: "m2@in.loupe.example" }],
  ])("refuses %s", (_case, given) => {
    expect(() => composeReply(aReply(given))).toThrow(
      expect.objectContaining({ name: "Refusal", kind: "invalid" }),
    );
  });
});

const aReply = (given: Partial<ReplyInput> = {}): ReplyInput => ({
  text: "It ships today.",
  agentName: "Anna",
  shopName: "Mejurn",
  ticket: { number: "MJ-1042", subject: "My ring" },
  to: { address: "jane@customer.example", name: "Jane Doe" },
  from: { address: "support@mejurn.example", name: "Mejurn" },
  replyTo: "abcdefghij234567abcd+1042-abcdefgh234567ab@in.loupe.example",
  messageId: "<m2@in.loupe.example>",
  answers: null,
  earlierMessageIds: [],
  ...given,
});
