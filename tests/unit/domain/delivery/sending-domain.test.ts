import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkDmarc,
  checkRecord,
  dmarcHosts,
  dmarcRecord,
  domainOfAddress,
  domainStanding,
  isAuthenticated,
  mustBeOwnDomain,
  type DnsRecord,
  type NameAnswer,
} from "#app/domain/delivery/sending-domain.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const record: DnsRecord = {
  type: "CNAME",
  host: "s1._domainkey.mejurn.example",
  value: "s1.domainkey.u1.wl.sendgrid.net",
  purpose: "dkim",
};
const found = (...values: string[]): NameAnswer => ({ kind: "found", values });
const NONE: NameAnswer = { kind: "none" };
const UNANSWERED: NameAnswer = { kind: "unanswered" };

describe("a record that the owner was asked to publish", () => {
  it.each([
    ["right", found("s1.domainkey.u1.wl.sendgrid.net")],
    ["right", found("S1.DomainKey.u1.wl.sendgrid.net.")],
    ["wrong", found("s1.domainkey.u2.wl.sendgrid.net")],
    ["wrong", found("s1.domainkey.u1.wl.sendgrid.net", "other.example")],
    ["missing", NONE],
    ["missing", found()],
    ["unanswered", UNANSWERED],
  ] as const)("is %s for %j", (state, answer) => {
    expect(checkRecord(record, answer).state).toBe(state);
  });

  it("is told with what stands there instead", () => {
    expect(checkRecord(record, found("old.example")).found).toEqual(["old.example"]);
  });
});

describe("the policy of a domain", () => {
  it("is looked for at its own name first, then at those above it", () => {
    expect(dmarcHosts("mail.shop.example.com")).toEqual([
      "_dmarc.mail.shop.example.com",
      "_dmarc.shop.example.com",
      "_dmarc.example.com",
    ]);
    expect(dmarcHosts("example")).toEqual([]);
  });

  it.each([
    ["right", [found("v=DMARC1; p=none")]],
    ["right", [NONE, found("google-site=1", "V=DMARC1;p=reject")]],
    ["right", [found("v = DMARC1 ; p=quarantine")]],
    ["missing", [found("v=spf1 -all"), NONE]],
    ["missing", [found("v=DMARC10; p=none")]],
    ["wrong", [found("v=DMARC1; p=none", "v=DMARC1; p=reject")]],
    ["unanswered", [UNANSWERED, found("v=DMARC1; p=none")]],
    ["unanswered", [NONE, UNANSWERED]],
  ] as const)("is %s for %j", (state, answers) => {
    expect(checkDmarc("mejurn.example", answers)).toMatchObject({
      host: "_dmarc.mejurn.example",
      state,
    });
  });
});

describe("an authenticated domain", () => {
  const records = [{ ...record, host: "em.mejurn.example", purpose: "spf" as const }, record];
  const all = [...records, dmarcRecord("mejurn.example")];
  const checks = (...states: ("right" | "missing" | "wrong" | "unanswered")[]) =>
    all.map(({ host }, index) => ({ host, state: states[index] ?? "missing", found: [] }));

  it("has every record but DMARC's, which is advice", () => {
    expect(isAuthenticated(all, checks("right", "right", "right"))).toBe(true);
    expect(isAuthenticated(all, checks("right", "right", "missing"))).toBe(true);
    expect(isAuthenticated(all, checks("right", "wrong", "right"))).toBe(false);
    expect(isAuthenticated(all, checks("missing", "unanswered", "right"))).toBe(false);
    expect(isAuthenticated([], [])).toBe(false);
  });

  it("is not known while name servers don't answer", () => {
    expect(isAuthenticated(all, checks("right", "unanswered", "right"))).toBeNull();
    expect(isAuthenticated(all, [])).toBeNull();
  });

  it("is never one at which everybody has a mailbox", () => {
    expect(domainOfAddress("Support@Mejurn.Example")).toBe("mejurn.example");
    expect(() => mustBeOwnDomain("gmail.com")).toThrow(Refusal);
    expect(() => mustBeOwnDomain("mejurn.example")).not.toThrow();
  });

  it("is judged whatever is published", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        const { state } = checkRecord(record, found(...values));
        expect(state === "right").toBe(
          values.length === 1 &&
            values[0]?.trim().toLowerCase().replace(/\.$/u, "") === record.value,
        );
        expect(checkDmarc("a.example", [found(...values)]).host).toBe("_dmarc.a.example");
      }),
    );
  });
});

describe("the standing of a sending domain", () => {
  const [yesterday, today] = [1_000, 2_000] as [Instant, Instant];

  it("is lost from the first look that finds it so, and only where it was authenticated", () => {
    const lost = domainStanding({ validAt: yesterday, lostAt: null }, false, today);

    expect(lost).toEqual({ validAt: null, lostAt: today });
    expect(domainStanding(lost, false, 3_000 as Instant)).toEqual(lost);
    expect(domainStanding({ validAt: null, lostAt: null }, false, today)).toEqual({
      validAt: null,
      lostAt: null,
    });
  });

  it("begins anew when the records stand again", () => {
    expect(domainStanding({ validAt: null, lostAt: yesterday }, true, today)).toEqual({
      validAt: today,
      lostAt: null,
    });
    expect(domainStanding({ validAt: yesterday, lostAt: null }, true, today)).toEqual({
      validAt: yesterday,
      lostAt: null,
    });
  });
});
