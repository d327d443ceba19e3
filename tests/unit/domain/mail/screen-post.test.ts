import { describe, expect, it } from "vitest";
import { screenPost } from "#app/domain/mail/screen-post.ts";
import { aParsedMail } from "./a-parsed-mail.ts";

const facts = { source: "contact-form", settings: { blockedSenders: [] }, letIn: false } as const;
const mail = aParsedMail({ from: { name: "Anna", address: "anna@example.com" } });

describe("letting in what was posted", () => {
  it("takes a form's post as its sender's, whatever a machine's mail would look like", () => {
    expect(screenPost({ ...mail, subject: "Automatic reply" }, facts)).toMatchObject({
      kind: "form",
      sender: { address: "anna@example.com" },
    });
  });

  it("keeps out whom the shop has blocked until somebody lets it in, and then it is a form's still", () => {
    const settings = { blockedSenders: ["@example.com"] };
    expect(screenPost(mail, { ...facts, settings })).toMatchObject({ kind: "blocked" });
    expect(screenPost(mail, { ...facts, settings, letIn: true })).toMatchObject({ kind: "form" });
  });

  it("has words for each way by which it came", () => {
    const account = screenPost(mail, { ...facts, source: "customer-account" });
    expect(account).toMatchObject({
      evidence: "it came from an order's page in the customer's account",
    });
  });
});
