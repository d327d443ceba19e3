import { describe, expect, it } from "vitest";
import { makeBasicAuthCheck } from "#app/adapters/sendgrid/verify-basic-auth.server.ts";
import { makeSignatureCheck } from "#app/adapters/sendgrid/verify-signature.server.ts";
import { aSigner } from "#tests/support/signed-request.ts";

const body = Buffer.from("8-bit bytes: \xe4\xff\x00", "latin1");

describe("checking SendGrid's signature", () => {
  it("knows a post that was signed with its key, byte for byte", () => {
    const signer = aSigner();

    expect(makeSignatureCheck(signer.publicKey)(signer.headersFor(body), body)).toBe(true);
  });

  it("refuses a changed body, another time, another key and no signature", () => {
    const signer = aSigner();
    const isPost = makeSignatureCheck(signer.publicKey);
    const headers = signer.headersFor(body);
    const later = new Headers(headers);
    later.set("X-Twilio-Email-Event-Webhook-Timestamp", "1795446001");

    expect(isPost(headers, Buffer.concat([body, Buffer.from("\n")]))).toBe(false);
    expect(isPost(later, body)).toBe(false);
    expect(isPost(aSigner().headersFor(body), body)).toBe(false);
    expect(isPost(new Headers(), body)).toBe(false);
  });

  it("refuses a signature that is none, without breaking", () => {
    const signer = aSigner();
    const headers = signer.headersFor(body);
    headers.set("X-Twilio-Email-Event-Webhook-Signature", "not a signature");

    expect(makeSignatureCheck(signer.publicKey)(headers, body)).toBe(false);
  });

  it("says at the start when its key is no key", () => {
    expect(() => makeSignatureCheck("bm90IGEga2V5")).toThrow();
  });
});

describe("checking name and password", () => {
  const isPost = makeBasicAuthCheck({ name: "sendgrid", password: "a long pass:word, 16+" });
  const basic = (text: string, scheme = "Basic") =>
    new Headers({ Authorization: `${scheme} ${Buffer.from(text).toString("base64")}` });

  it("knows its own, a colon in the password included, whatever the case of the scheme", () => {
    expect(isPost(basic("sendgrid:a long pass:word, 16+"), body)).toBe(true);
    expect(isPost(basic("sendgrid:a long pass:word, 16+", "basic"), body)).toBe(true);
  });

  it("refuses anything else", () => {
    expect(isPost(basic("sendgrid:wrong"), body)).toBe(false);
    expect(isPost(basic("other:a long pass:word, 16+"), body)).toBe(false);
    expect(isPost(basic("sendgrid:a long pass:word, 16+", "Bearer"), body)).toBe(false);
    expect(isPost(new Headers({ Authorization: "Basic" }), body)).toBe(false);
    expect(isPost(new Headers(), body)).toBe(false);
  });
});
