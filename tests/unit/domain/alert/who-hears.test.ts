import { describe, expect, it } from "vitest";
import { defaultChoices } from "#app/domain/alert/notice-choice.ts";
import { whoHears, type Hearer } from "#app/domain/alert/who-hears.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";

const someone = (id: string, changes: Partial<Hearer> = {}): Hearer => ({
  id: id as MemberId,
  role: "agent",
  choices: defaultChoices,
  ...changes,
});
const mention = (inApp: boolean, byMail: boolean) => ({
  choices: { ...defaultChoices, mention: { inApp, byMail } },
});

describe("who hears of what happened on a ticket", () => {
  it("is everybody concerned but the one who did it", () => {
    const people = [someone("mara"), someone("jon")];

    expect(whoHears("mention", people, "jon" as MemberId)).toEqual([
      { memberId: "mara", byMail: true },
    ]);
    expect(whoHears("mention", people, null)).toHaveLength(2);
  });

  it("is nobody who must not read, and who may only read all the same", () => {
    const people = [someone("out", { role: "blocked" }), someone("reads", { role: "read-only" })];

    expect(whoHears("assigned", people, null)).toEqual([{ memberId: "reads", byMail: false }]);
  });

  it("is who wants to hear of it in some way, and by mail only who wants mail", () => {
    const people = [
      someone("bell", mention(true, false)),
      someone("mail", mention(false, true)),
      someone("none", mention(false, false)),
    ];

    expect(whoHears("mention", people, null)).toEqual([
      { memberId: "bell", byMail: false },
      { memberId: "mail", byMail: true },
    ]);
  });
});
