import { describe, expect, it } from "vitest";
import { receivedAt } from "#app/domain/mail/received-at.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

const at = (iso: string) => instantOf(new Date(iso));
const arrivedAt = at("2026-05-22T16:52:00Z");
const receivedBy = (topReceived: string | null) =>
  receivedAt({ arrivedAt, topReceived, providerHost: "sendgrid.net" });

describe("when a mail reached us", () => {
  it.each([
    [
      "from a sender, by the provider",
      "from mx.customer.example (mx.customer.example [192.0.2.1]) by mx0031.sendgrid.net (SG) with ESMTP id x for <a@b>; Thu, 21 May 2026 10:00:00 +0000 (UTC)",
    ],
    ["by the provider alone", "by sendgrid.net with SMTP id 1; Thu, 21 May 2026 10:00:00 +0000"],
    ["in capitals", "FROM x BY MX.SENDGRID.NET; Thu, 21 May 2026 10:00:00 +0000"],
  ])("is the time that the provider stamped: %s", (_case, topReceived) => {
    expect(receivedBy(topReceived)).toBe(at("2026-05-21T10:00:00Z"));
  });

  it.each([
    ["there is no stamp", null],
    ["the stamp has no date", "from x by mx.sendgrid.net with SMTP"],
    ["another host stamped it", "from x by mx.customer.example; Thu, 21 May 2026 10:00:00 +0000"],
    ["no host is named", "from x; Thu, 21 May 2026 10:00:00 +0000"],
    ["the host only ends alike", "from x by notsendgrid.net; Thu, 21 May 2026 10:00:00 +0000"],
    [
      "the sender calls itself the provider",
      "from by mx.sendgrid.net; Thu, 21 May 2026 10:00:00 +0000",
    ],
    [
      "a comment of the sender's names the provider",
      "from x (a (by) by mx.sendgrid.net) by mx.evil.example; Thu, 21 May 2026 10:00:00 +0000",
    ],
    ["the stamp lies after the arrival", "by mx.sendgrid.net; Fri, 22 May 2026 16:52:01 +0000"],
    ["the stamp is over four days old", "by mx.sendgrid.net; Mon, 18 May 2026 16:51:59 +0000"],
  ])("is the arrival if %s", (_case, topReceived) => {
    expect(receivedBy(topReceived)).toBe(arrivedAt);
  });

  it("trusts nobody's stamp while no provider is named", () => {
    const topReceived = "from x by ; Thu, 21 May 2026 10:00:00 +0000";

    expect(receivedAt({ arrivedAt, topReceived, providerHost: "" })).toBe(arrivedAt);
  });
});
