import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findAttachments } from "#app/domain/check/find-attachments.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("files that a reply speaks of", () => {
  it.each<Row>([
    ["a file that is missing", "I have attached the invoice.", {}],
    [
      "one that was removed",
      "I have attached the invoice and the return label.",
      { attachments: ["return-label.pdf"] },
    ],
    ["a file by its name", "Please see the attached guide.pdf.", { attachments: ["other.bin"] }],
    ["one in German", "Die Rechnung finden Sie im Anhang.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findAttachments(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["a file that goes along", "I have attached the invoice.", { attachments: ["invoice.pdf"] }],
    [
      "one whose name says nothing",
      "I have attached the invoice.",
      { attachments: ["scan0001.pdf"] },
    ],
    ["the customer's file", "Thank you for the photo that you attached.", {}],
    ["a request", "Please attach a photo.", {}],
    ["a charm", "The charm is attached to the chain.", {}],
    ["what lies in the parcel", "A card is enclosed in the parcel.", {}],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findAttachments(read(text, facts))).toEqual([]);
  });
});
