import { describe, expect, it } from "vitest";
import {
  choicesOf,
  defaultChoices,
  noticeTopics,
  topicOf,
} from "#app/domain/alert/notice-choice.ts";
import { noticeKinds } from "#app/domain/alert/notice.ts";

describe("how somebody is told", () => {
  it("is by the bell for everything, and by mail for what somebody waits for, as long as they chose nothing", () => {
    expect(choicesOf(null)).toEqual(defaultChoices);
    expect(noticeTopics.filter((topic) => defaultChoices[topic].inApp)).toEqual(noticeTopics);
    expect(noticeTopics.filter((topic) => defaultChoices[topic].byMail)).toEqual([
      "targets",
      "mention",
      "send-held",
      "low-rating",
    ]);
  });

  it("is what they chose, topic by topic", () => {
    const off = { inApp: false, byMail: false };
    const kept = { inApp: true, byMail: false, topics: { answered: off } };

    expect(choicesOf(kept)).toEqual({
      ...defaultChoices,
      targets: { inApp: true, byMail: false },
      answered: off,
    });
  });

  it("is chosen for every kind of notice", () => {
    expect(new Set(noticeKinds.map(topicOf))).toEqual(new Set(noticeTopics));
  });
});
