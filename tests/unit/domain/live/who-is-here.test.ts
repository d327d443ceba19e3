import { describe, expect, it } from "vitest";
import {
  changesIn,
  GONE_AFTER_MS,
  hereNow,
  SAY_HERE_EVERY_MS,
  SAY_TYPING_EVERY_MS,
  seenOf,
  TYPING_FOR_MS,
  withDoing,
  type SeenMember,
} from "#app/domain/live/who-is-here.ts";

const NOW = 1_000_000;
const mara = { memberId: "m", name: "Mara Quinn" };
const jon = { memberId: "j", name: "Jon Adler" };
const nobody: readonly SeenMember[] = [];

const names = (people: readonly SeenMember[], now: number) =>
  hereNow(people, now).map(({ name, isTyping }) => (isTyping ? `${name} types` : name));

describe("who is on a ticket's page", () => {
  it("is who said so, until they leave", () => {
    const came = withDoing(nobody, { ...mara, doing: "here" }, NOW);

    expect(names(came, NOW)).toEqual(["Mara Quinn"]);
    expect(names(withDoing(came, { ...mara, doing: "left" }, NOW), NOW)).toEqual([]);
  });

  it("is nobody whose page said nothing for longer than it would take", () => {
    const came = withDoing(nobody, { ...mara, doing: "here" }, NOW);

    expect(names(came, NOW + GONE_AFTER_MS - 1)).toEqual(["Mara Quinn"]);
    expect(names(came, NOW + GONE_AFTER_MS)).toEqual([]);
    expect(SAY_HERE_EVERY_MS).toBeLessThan(GONE_AFTER_MS);
  });

  it("writes until a moment after their last letter, and stands first meanwhile", () => {
    const both = withDoing(
      withDoing(nobody, { ...jon, doing: "here" }, NOW),
      { ...mara, doing: "typing" },
      NOW,
    );

    expect(names(both, NOW)).toEqual(["Mara Quinn types", "Jon Adler"]);
    expect(names(both, NOW + TYPING_FOR_MS)).toEqual(["Jon Adler", "Mara Quinn"]);
    expect(SAY_TYPING_EVERY_MS).toBeLessThan(TYPING_FOR_MS);
  });

  it("still writes when the same page says meanwhile that it is open", () => {
    const writes = withDoing(nobody, { ...mara, doing: "typing" }, NOW);
    const renewed = withDoing(writes, { ...mara, doing: "here" }, NOW + 1_000);

    expect(names(renewed, NOW + 1_000)).toEqual(["Mara Quinn types"]);
    expect(names(renewed, NOW + TYPING_FOR_MS)).toEqual(["Mara Quinn"]);
  });

  it("is told in ages, so that no two clocks are compared", () => {
    const told = [
      { ...mara, seenMsAgo: 70_000, typingMsAgo: 5_000 },
      { ...jon, seenMsAgo: 0, typingMsAgo: null },
    ];
    const people = seenOf(told, NOW);

    expect(names(people, NOW)).toEqual(["Mara Quinn types", "Jon Adler"]);
    expect(names(people, NOW + 5_000)).toEqual(["Jon Adler"]);
  });

  it("changes by itself at the next end of writing or being there, and else not", () => {
    const writes = withDoing(nobody, { ...mara, doing: "typing" }, NOW);

    expect(changesIn(nobody, NOW)).toBeNull();
    expect(changesIn(writes, NOW + 1_000)).toBe(TYPING_FOR_MS - 1_000);
    expect(changesIn(writes, NOW + TYPING_FOR_MS)).toBe(GONE_AFTER_MS - TYPING_FOR_MS);
    expect(changesIn(writes, NOW + GONE_AFTER_MS)).toBeNull();
  });
});
