import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineLabel } from "#app/domain/mail/label-lines.ts";
import { partsOf } from "#app/domain/mail/reply-parts.ts";

const aLabel = fc.constantFrom<LineLabel>("reply", "signature", "quoted", "forwarded");

describe("the parts of a mail's body", () => {
  it("hold the lines of each, in order; what was forwarded counts as quoted", () => {
    const labels: LineLabel[] = ["reply", "quoted", "reply", "signature", "forwarded"];

    expect(partsOf(["a", "b", "c", "d", "e"], labels)).toEqual({
      reply: "a\nc",
      signature: "d",
      quoted: "b\ne",
    });
  });

  it("lose no line", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), aLabel)), (lines) => {
        const parts = partsOf(
          lines.map(([text]) => text),
          lines.map(([, label]) => label),
        );

        const kept = [parts.reply, parts.signature, parts.quoted].join("\n").split("\n");
        expect(kept.filter(Boolean).sort()).toEqual(lines.map(([text]) => text).sort());
      }),
    );
  });
});
