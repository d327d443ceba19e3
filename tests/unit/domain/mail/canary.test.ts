import { describe, expect, it } from "vitest";
import { BACK_WITHIN_MS, canaryMessageId, lostSince } from "#app/domain/mail/canary.ts";
import { isMessageId } from "#app/domain/mail/message-id.ts";
import { ownMailToken } from "#app/domain/mail/own-mail-token.ts";
import { HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const at = (minutes: number) => (NOON + minutes * MINUTE_MS) as Instant;
const canary = (sent: number, back: number | null) => ({
  sentAt: at(sent),
  backAt: back === null ? null : at(back),
});

describe("naming a canary", () => {
  it("gives it a Message-ID by which it is known when it comes back", () => {
    const token = "abcdefghij2345672345";

    const messageId = canaryMessageId(token, "in.loupe.example");

    expect(isMessageId(messageId)).toBe(true);
    expect(ownMailToken(messageId, "in.loupe.example")).toEqual({ kind: "canary", token });
  });
});

describe("judging the way by the last canaries", () => {
  it("finds nothing wrong while none was sent, or the newest is back", () => {
    expect(lostSince([], at(0))).toBeNull();
    expect(lostSince([canary(-60, null), canary(-40, -39)], at(0))).toBeNull();
  });

  it("gives a canary half an hour, to the millisecond", () => {
    const sent = canary(0, null);

    expect(lostSince([sent], (at(0) + BACK_WITHIN_MS) as Instant)).toBeNull();
    expect(lostSince([sent], (at(0) + BACK_WITHIN_MS + 1) as Instant)).toBe(at(0));
    expect(BACK_WITHIN_MS).toBe(HOUR_MS / 2);
  });

  it("keeps warning while the next one is still under way", () => {
    expect(lostSince([canary(-65, null), canary(-5, null)], at(0))).toBe(at(-65));
  });

  it("says since when: the first of those that were lost in a row, in whatever order they are listed", () => {
    const canaries = [
      canary(-240, null),
      canary(-60, null),
      canary(-180, -179),
      canary(-120, null),
    ];

    expect(lostSince(canaries, at(0))).toBe(at(-120));
  });

  it("takes a canary that came back late for a way that is open", () => {
    expect(lostSince([canary(-120, -10)], at(0))).toBeNull();
  });
});
