import { describe, expect, it } from "vitest";
import { messageHomes, readAtOf } from "#app/domain/ticket/message-homes.ts";
import { mon, thu, tue, wed } from "#tests/unit/domain/sla/a-story.ts";
import { aHistory, aMail, aMove, aSentReply } from "./a-history.ts";

describe("where a message was", () => {
  it("follows merges in their order, and takes a split for how it always was", () => {
    const mail = aMail("m1", mon("10:00"));
    const homes = messageHomes(
      aHistory({
        messages: [mail],
        moves: [
          aMove("merge", "B", "T", thu("09:00"), ["m1"]),
          aMove("merge", "A", "B", tue("09:00"), ["m1"]),
          aMove("split", "Z", "A", mon("12:00"), ["m1"]),
        ],
      }),
    );

    expect([mon("11:00"), tue("10:00"), thu("10:00")].map((at) => homes.homeAt(mail, at))).toEqual([
      "A",
      "B",
      "T",
    ]);
    expect(homes.joinedAt(mail, mon("11:00"))).toBe(mon("10:00"));
    expect(homes.joinedAt(mail, thu("10:00"))).toBe(thu("09:00"));
  });

  it("lets a reply answer what was on its ticket when it was written, and nothing of another one", () => {
    const [own, other, later] = [
      aMail("own", mon("10:00")),
      aMail("other", mon("09:00")),
      aMail("later", tue("12:00")),
    ];
    const reply = aSentReply("r1", tue("09:00"), { seenUpTo: mon("10:00") });
    const homes = messageHomes(
      aHistory({
        messages: [own, other, later, reply],
        moves: [aMove("merge", "A", "T", wed("09:00"), ["other"])],
      }),
    );

    expect(homes.answersOf(reply).map(({ messageId }) => messageId)).toEqual(["own"]);
  });

  it("takes the reading for the arrival where that came later", () => {
    expect(readAtOf(aMail("m1", mon("10:00"), { readAt: null }))).toBe(mon("10:00"));
    expect(readAtOf(aMail("m1", mon("10:00"), { readAt: tue("10:00") }))).toBe(tue("10:00"));
    expect(readAtOf(aMail("m1", mon("10:00"), { readAt: mon("09:00") }))).toBe(mon("10:00"));
  });
});
