import { describe, expect, it } from "vitest";
import { complaintWords } from "#app/domain/complaint/is-complaint.ts";
import { triage } from "#app/domain/triage/triage.ts";

const complains = (subject: string, text: string) => complaintWords(triage({ subject, text }));

describe("a mail in which a customer complains", () => {
  it.each([
    ["Complaint", "I want to lodge a complaint about how rude your staff was."],
    ["Beschwerde", "Ich möchte mich beschweren: das ist eine Frechheit."],
    ["Réclamation", "C’est inadmissible, je veux faire une réclamation."],
  ])("opens a complaint: %s", (subject, text) => {
    expect(complains(subject, text)).not.toBeNull();
  });

  it.each([
    ["Thank you", "I love my ring, your service was wonderful!"],
    ["Where is my order", "When will my order arrive?"],
    ["Return", "I would like to return the ring, it is too small."],
  ])("is not one that praises or asks: %s", (subject, text) => {
    expect(complains(subject, text)).toBeNull();
  });

  it("is not one about something else, even with strong words", () => {
    const because = [{ rule: "complains", words: "ridiculous" }];

    expect(complaintWords({ category: "shipping", because })).toBeNull();
    expect(complaintWords({ category: "feedback_complaints", because })).toBe("ridiculous");
  });
});
