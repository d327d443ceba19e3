import { describe, expect, it } from "vitest";
import { sendingHost } from "#app/domain/proof/sending-host.ts";

const host = (received: string | null) => sendingHost(received, "sendgrid.net");

describe("the host that handed a mail to the provider", () => {
  it.each([
    [
      "from mail.post.example (mxd [192.0.2.1]) by mx.sendgrid.net with ESMTP id x; date",
      "192.0.2.1",
    ],
    ["from [203.0.113.9] (mail.post.example [192.0.2.1]) by sendgrid.net; date", "192.0.2.1"],
    ["FROM x (mxd [IPv6:2001:db8::1]) BY MX0031P1.SENDGRID.NET with ESMTP", "2001:db8::1"],
  ])("is read out of the provider's line: %s", (received, address) => {
    expect(host(received)).toMatchObject({ address });
  });

  it("keeps what the host called itself", () => {
    expect(host("from mail.post.example (mxd [192.0.2.1]) by mx.sendgrid.net; date")).toEqual({
      address: "192.0.2.1",
      helo: "mail.post.example",
    });
  });

  it.each([
    ["no line", null],
    ["a line of another host", "from x (mxd [192.0.2.1]) by mx.post.example; date"],
    ["a host that ends alike", "from x (mxd [192.0.2.1]) by mx.notsendgrid.net; date"],
    ["a line without sender", "by mx.sendgrid.net; date"],
    ["the client's own word for its address", "from [192.0.2.1] by mx.sendgrid.net; date"],
    ["an address before the name", "from x ([192.0.2.1] mxd) by mx.sendgrid.net; date"],
    ["a host that calls itself the line", "from x(mxd (mxd [192.0.2.1]) by mx.sendgrid.net; date"],
    ["a line without end", `from ${"x".repeat(3000)} (mxd [192.0.2.1]) by mx.sendgrid.net`],
  ])("is not known from %s", (_case, received) => {
    expect(host(received)).toBeNull();
  });
});
