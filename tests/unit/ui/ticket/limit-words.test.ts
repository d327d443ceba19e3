import { describe, expect, it } from "vitest";
import type { MailLimit } from "#app/domain/mail/mail-limits.ts";
import { limitWords } from "#app/ui/ticket/limit-words.ts";

const limits = {
  bytes: true,
  parts: true,
  depth: true,
  headers: true,
  "header-length": true,
  "header-block": true,
  attachments: true,
  "text-length": true,
  "html-length": true,
  "html-nodes": true,
  "unpacked-bytes": true,
} satisfies Record<MailLimit, true>;

describe("saying which limit a mail ran into", () => {
  it("has words of its own for every limit of a mail", () => {
    const words = limitWords(Object.keys(limits));

    expect(words).toHaveLength(Object.keys(limits).length);
    expect(words).not.toContain(limitWords(["another"])[0]);
  });

  it("says the same thing once", () => {
    expect(limitWords(["one", "other"])).toHaveLength(1);
    expect(limitWords([])).toEqual([]);
  });
});
