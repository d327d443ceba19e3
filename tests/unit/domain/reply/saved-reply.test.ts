import { describe, expect, it } from "vitest";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import {
  mustMayChangeReply,
  readTypedReply,
  type TypedReply,
} from "#app/domain/reply/saved-reply.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";

const typed = (given: Partial<TypedReply> = {}): TypedReply => ({
  name: "  Where is  my order ",
  folder: "Shipping",
  shortcut: "/Track",
  language: "en",
  html: "<p>{{order.name}} is {{order.status}}.</p>",
  actions: noActions,
  ...given,
});
const read = (given: Partial<TypedReply> = {}) => readTypedReply(typed(given), (html) => html);

describe("a saved reply as somebody typed it", () => {
  it("is tidied: spaces, and the slash and capitals of its shortcut", () => {
    expect(read()).toMatchObject({ name: "Where is my order", shortcut: "track" });
    expect(read({ shortcut: " " }).shortcut).toBeNull();
    expect(read({ shortcut: "größe_2" }).shortcut).toBe("größe_2");
  });

  it.each<[string, Partial<TypedReply>, RegExp]>([
    ["has no name", { name: " \n " }, /a name/],
    ["has a name that fills no list", { name: "x".repeat(81) }, /at most 80/],
    ["has a folder that fills no list", { folder: "x".repeat(41) }, /at most 40/],
    ["has a shortcut of two words", { shortcut: "two words" }, /without spaces/],
    ["has no text", { html: "<p> <br></p>" }, /Write the text/],
    ["has too much text", { html: "x".repeat(50_001) }, /too long/],
    [
      "asks for what there is not",
      { html: "<p>{{order.nmae}}</p>" },
      /no variable “{{order.nmae}}”/,
    ],
    ["has half a variable", { html: "<p>{{order</p>" }, /no variable “{{order}}”/],
  ])("is refused when it %s", (_, given, words) => {
    expect(() => read(given)).toThrow(words);
  });
});

describe("changing a saved reply", () => {
  const ana = { id: "ana" as MemberId, role: "agent" as const };
  const refusalOf = (work: () => void) => {
    try {
      work();
    } catch (error) {
      return (error as Refusal).kind;
    }
    return null;
  };

  it("is for agents where it is the team's, and for its owner where it is somebody's own", () => {
    expect(refusalOf(() => mustMayChangeReply({ memberId: null }, ana))).toBeNull();
    expect(refusalOf(() => mustMayChangeReply({ memberId: ana.id }, ana))).toBeNull();
    expect(refusalOf(() => mustMayChangeReply({ memberId: "bo" as MemberId }, ana))).toBe(
      "not-found",
    );
    expect(
      refusalOf(() => mustMayChangeReply({ memberId: null }, { ...ana, role: "read-only" })),
    ).toBe("not-allowed");
  });
});
