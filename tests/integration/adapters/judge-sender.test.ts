import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeSenderJudge } from "#app/adapters/proof/judge-sender.server.ts";
import { authenticity, type Authenticity } from "#app/domain/proof/authenticity.ts";
import type { SenderEvidence } from "#app/domain/proof/sender-evidence.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import {
  openMailHosts,
  type MailHosts,
  type MailUnderWay,
} from "#tests/sandbox/dns/forward-mail.ts";
import { openSenderDomains, type SenderDomains } from "#tests/sandbox/dns/sender-domains.ts";
import { startDns, type SandboxDns } from "#tests/sandbox/dns/start-dns.ts";
import { receivedHeader } from "#tests/sandbox/sendgrid/received-header.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const ANNA = "anna@posthaste.example";
const SUPPORT = { support: "support@mejurn.example", receiving: "k3v9@in.loupe.example" };
const NOW = new Date();

let dns: SandboxDns;
let domains: SenderDomains;
let hosts: MailHosts;

beforeAll(async () => {
  dns = await startDns();
  domains = openSenderDomains(dns, undefined);
  hosts = openMailHosts(dns, domains);
});
afterAll(() => dns.stop());
beforeEach(() => {
  dns.heal();
  domains.open("posthaste.example", { dmarc: "v=DMARC1; p=reject" });
  domains.open("inbox.example", { dmarc: "v=DMARC1; p=none" });
  domains.open("thief.example", { dmarc: "v=DMARC1; p=none" });
});

describe("the sender of a mail that came without a detour", () => {
  it.each(["rsa", "ed25519"] as const)(
    "is proven by an aligned signature with an %s key",
    async (key) => {
      const raw = await domains.signAs(letter(), "posthaste.example", { key });

      const { evidence, verdict } = await judged(raw);

      expect(inPlainEnglish(verdict)).toEqual({
        standing: "aligned",
        because: "signed by posthaste.example",
      });
      expect(evidence).toMatchObject({
        fromAddress: ANNA,
        dkim: [{ domain: "posthaste.example", result: "pass", aligned: true, unsigned: [] }],
        dmarc: { policy: "reject", result: "pass" },
        limits: [],
      });
    },
  );

  it.each(["relaxed/relaxed", "simple/simple", "relaxed/simple"] as const)(
    "is proven whatever the way of canonicalising: %s",
    async (canonicalization) => {
      const raw = await domains.signAs(letter(), "posthaste.example", { canonicalization });

      expect((await judged(raw)).verdict.standing).toBe("aligned");
    },
  );

  it("is proven by the second signature when the first one is somebody else's", async () => {
    const own = await domains.signAs(letter(), "posthaste.example");
    const raw = await domains.signAs(own, "thief.example");

    expect((await judged(raw)).verdict).toMatchObject({ standing: "aligned" });
  });

  it("is proven by the envelope's host only when nothing was in between", async () => {
    const raw = letter({ from: "ben@inbox.example" });
    const envelopeFrom = "ben@inbox.example";

    const directly = await judged(raw, { from: envelopeFrom, envelopeFrom, direct: true });
    const forwarded = await judged(raw, { from: envelopeFrom, envelopeFrom });

    expect(directly.evidence.spf).toMatchObject({ result: "pass", aligned: true });
    expect(directly.verdict).toMatchObject({ standing: "aligned" });
    expect(forwarded.verdict).toMatchObject({ standing: "unproven" });
  });

  it("is not proven by the envelope of a stranger", async () => {
    const raw = letter({ from: "ben@inbox.example" });

    const { evidence, verdict } = await judged(raw, {
      from: "ben@inbox.example",
      envelopeFrom: "x@thief.example",
      direct: true,
    });

    expect(evidence.spf).toMatchObject({ result: "pass", aligned: false });
    expect(verdict.standing).toBe("unproven");
  });
});

describe("answers of name servers", () => {
  it("serve the next mails for a while, and are asked for again afterwards", async () => {
    const clock = { now: NOW.getTime() };
    const judge = makeSenderJudge({
      resolver: dns.url,
      timeoutMs: 5000,
      keepMs: 60_000,
      clock: () => instantOf(new Date(clock.now)),
    });
    const raw = await domains.signAs(letter(), "posthaste.example");
    const given = {
      envelopeFrom: ANNA,
      clientIp: null,
      helo: null,
      receivedBy: "x",
      direct: false,
    };
    const asked = async () => {
      const before = dns.asked().length;
      await judge(raw, given);
      return dns.asked().length - before;
    };

    const first = await asked();
    const second = await asked();
    clock.now += 60_001;
    const later = await asked();

    expect(first).toBeGreaterThan(0);
    expect([second, later]).toEqual([0, first]);
  });

  it("are not kept when nobody answered", async () => {
    const judge = makeSenderJudge({
      resolver: dns.url,
      timeoutMs: 5000,
      keepMs: 60_000,
      clock: () => instantOf(NOW),
    });
    const raw = await domains.signAs(letter(), "posthaste.example");
    const given = {
      envelopeFrom: ANNA,
      clientIp: null,
      helo: null,
      receivedBy: "x",
      direct: false,
    };

    dns.fail("servfail");
    const during = await judge(raw, given);
    dns.heal();
    const after = await judge(raw, given);

    expect(during.dkim[0]?.result).toBe("temperror");
    expect(after.dkim[0]?.result).toBe("pass");
  });
});

describe("a forwarded mail", () => {
  const signed = async (): Promise<MailUnderWay> => ({
    raw: await domains.signAs(letter(), "posthaste.example"),
    envelopeFrom: ANNA,
  });

  it("stays proven behind Google, whose seal is not even needed", async () => {
    const mail = await hosts.google(await signed(), SUPPORT);

    const { evidence, verdict } = await judged(mail.raw, mail);

    expect(inPlainEnglish(verdict)).toEqual({
      standing: "aligned",
      because: "signed by posthaste.example",
    });
    expect(evidence.arc).toMatchObject({
      result: "pass",
      seals: [{ domain: "google.com", found: "passed" }],
    });
    expect(evidence.forwarded).toEqual([
      "Google forwarded it (X-Forwarded-To)",
      "the envelope’s sender was rewritten by Google for forwarding",
    ]);
  });

  it("stays proven behind a plain host, which breaks SPF alone: of that nobody is asked", async () => {
    domains.open("posthaste.example", { dmarc: "v=DMARC1; p=reject", spf: "v=spf1 -all" });
    const mail = hosts.plain(await signed(), SUPPORT);

    const { evidence, verdict } = await judged(mail.raw, mail);

    expect(evidence.spf).toBeNull();
    expect(verdict.standing).toBe("aligned");
  });

  it("whose signature Microsoft 365 broke is proven once the owner names Microsoft, and contradicted before", async () => {
    const mail = await hosts.microsoft(await signed(), SUPPORT);

    const unnamed = await judged(mail.raw, mail);
    const named = await judged(mail.raw, { ...mail, namedForwarders: ["microsoft.com"] });

    expect(inPlainEnglish(unnamed.evidence.dkim)).toMatchObject([
      { result: "fail", why: "the text was changed after posthaste.example signed it" },
    ]);
    expect(unnamed.verdict.standing).toBe("contradicted");
    expect(inPlainEnglish(named.verdict)).toEqual({
      standing: "aligned",
      because: "microsoft.com, a forwarder that you named, found it genuine",
    });
  });

  it("by two hosts is proven by the first one's seal when the owner named both", async () => {
    const first = await hosts.microsoft(await signed(), SUPPORT);
    const second = await hosts.google(first, SUPPORT);

    const one = await judged(second.raw, { ...second, namedForwarders: ["google.com"] });
    const both = await judged(second.raw, {
      ...second,
      namedForwarders: ["google.com", "microsoft.com"],
    });

    expect(one.evidence.arc.seals).toEqual([
      { domain: "microsoft.com", found: "passed" },
      { domain: "google.com", found: "failed" },
    ]);
    expect(one.verdict.standing).toBe("contradicted");
    expect(both.verdict.standing).toBe("aligned");
  });

  it("through a mailing list is contradicted where the domain asks for it, and unproven elsewhere", async () => {
    const strict = hosts.list(await signed(), SUPPORT);
    const lenient = hosts.list(
      {
        raw: await domains.signAs(letter({ from: "ben@inbox.example" }), "inbox.example"),
        envelopeFrom: "ben@inbox.example",
      },
      SUPPORT,
    );

    expect((await judged(strict.raw, strict)).verdict.standing).toBe("contradicted");
    const { verdict } = await judged(lenient.raw, { ...lenient, from: "ben@inbox.example" });
    expect(inPlainEnglish(verdict)).toEqual({
      standing: "unproven",
      because: "the text was changed after inbox.example signed it",
    });
  });
});

describe("a forged mail", () => {
  it.each([
    ["reject", "contradicted"],
    ["quarantine", "contradicted"],
    ["none", "unproven"],
  ] as const)("for a domain with p=%s is %s", async (policy, standing) => {
    domains.open("posthaste.example", { dmarc: `v=DMARC1; p=${policy}` });
    const raw = await domains.signAs(letter(), "thief.example");

    const { evidence, verdict } = await judged(raw, { envelopeFrom: "x@thief.example" });

    expect(evidence.dkim).toMatchObject([
      { domain: "thief.example", result: "pass", aligned: false },
    ]);
    expect(verdict.standing).toBe(standing);
  });

  it("is contradicted for a subdomain that does not even exist", async () => {
    const raw = letter({ from: "anna@billing.posthaste.example" });

    const { verdict } = await judged(raw, { from: "anna@billing.posthaste.example" });

    expect(verdict.standing).toBe("contradicted");
  });

  it("is contradicted under a false seal of a domain that the owner did not name", async () => {
    const raw = await domains.sealAs(letter(), "thief.example", praise("mx.google.com"));

    const { evidence, verdict } = await judged(raw, { namedForwarders: ["google.com"] });

    expect(evidence.arc).toMatchObject({ result: "pass", seals: [{ found: "passed" }] });
    expect(verdict.standing).toBe("contradicted");
  });

  it("is contradicted when the thief adds its seal over a true one and changes the text", async () => {
    const genuine = await domains.signAs(letter(), "posthaste.example");
    const sealed = await hosts.google({ raw: genuine, envelopeFrom: ANNA }, SUPPORT);
    const changed = Buffer.from(
      sealed.raw.toString("latin1").replace("my ring", "my house"),
      "latin1",
    );
    const resealed = await domains.sealAs(changed, "thief.example", praise("mx.thief.example"));

    const copied = await judged(changed, { namedForwarders: ["google.com"] });
    const covered = await judged(resealed, { namedForwarders: ["google.com"] });

    expect(copied.evidence.arc).toMatchObject({ result: "fail" });
    expect(covered.evidence.arc).toMatchObject({ result: "pass" });
    expect([copied.verdict.standing, covered.verdict.standing]).toEqual([
      "contradicted",
      "contradicted",
    ]);
  });

  it("is contradicted although a named forwarder sealed it honestly", async () => {
    const raw = await domains.signAs(letter(), "thief.example");
    const mail = await hosts.google({ raw, envelopeFrom: "x@thief.example" }, SUPPORT);

    const { evidence, verdict } = await judged(mail.raw, {
      ...mail,
      namedForwarders: ["google.com"],
    });

    expect(evidence.arc.seals).toEqual([{ domain: "google.com", found: "failed" }]);
    expect(verdict.standing).toBe("contradicted");
  });

  it("of a look-alike domain is proven for that domain alone", async () => {
    domains.open("xn--posthste-9za.example", { dmarc: "v=DMARC1; p=reject" });
    const from = "anna@xn--posthste-9za.example";
    const raw = await domains.signAs(letter({ from }), "xn--posthste-9za.example");

    const asItself = await judged(raw, { from });
    const asAnna = await judged(raw, { from: ANNA });

    expect(asItself.evidence.fromDomain).toBe("xn--posthste-9za.example");
    expect(asItself.verdict.standing).toBe("aligned");
    expect(inPlainEnglish(asAnna.verdict)).toEqual({
      standing: "unproven",
      because: "the From line can be read in two ways",
    });
  });

  it.each([
    ["two addresses", `From: ${ANNA}, x@thief.example`],
    ["the victim as a name without quotes", `From: ${ANNA} <x@thief.example>`],
    ["two From lines", `From: x@thief.example\r\nFrom: ${ANNA}`],
    ["two From lines, one with a space", `From: x@thief.example\r\nFrom : ${ANNA}`],
  ])("does not get around the domain's wish with %s", async (_case, from) => {
    const raw = await domains.signAs(letter({ fromLines: from }), "thief.example");

    const { evidence, verdict } = await judged(raw, { from: "x@thief.example" });

    expect(evidence.fromAddress).toBeNull();
    expect(verdict.standing).toBe("contradicted");
  });

  it("does not get around it with a slow name server of its own", async () => {
    dns.fail("silence", "thief.example");
    const [signature = ""] = (await domains.signAs(letter(), "thief.example"))
      .toString("latin1")
      .split("From: ");
    const inAnnasName = signature.replace("d=thief", "d=posthaste").replace("s=s1", "s=none");
    const raw = Buffer.concat([Buffer.from(signature + inAnnasName, "latin1"), letter()]);

    const { verdict } = await judged(raw, {}, 600);

    expect(verdict.standing).toBe("contradicted");
  });

  it("does not get around it with headers that nobody can read to their end", async () => {
    const filler = `X-Filler: ${"x".repeat(60)}\r\n`.repeat(3000);
    const raw = Buffer.concat([Buffer.from(`From: ${ANNA}\r\n${filler}`), letter()]);

    const { evidence, verdict } = await judged(raw);

    expect(evidence.limits).toEqual(["the headers are longer than those of any honest mail"]);
    expect(verdict.standing).toBe("contradicted");
  });
});

describe("a signed mail that was changed", () => {
  it("in a header that is covered proves nothing", async () => {
    const signed = await domains.signAs(letter(), "posthaste.example");
    const raw = Buffer.from(signed.toString("latin1").replace("My order", "My house"), "latin1");

    const { evidence, verdict } = await judged(raw);

    expect(evidence.dkim).toMatchObject([{ result: "fail" }]);
    expect(verdict.standing).toBe("contradicted");
  });

  it.each([
    ["with a second From line", `From: x@thief.example\r\n`],
    ["with a second subject", "Subject: Send it elsewhere\r\n"],
    ["with a second Content-Type", "Content-Type: text/html\r\n"],
  ])("%s is no proof although the signature holds", async (_case, added) => {
    const signed = await domains.signAs(letter(), "posthaste.example");
    const raw = Buffer.concat([Buffer.from(added), signed]);

    const { evidence, verdict } = await judged(raw);

    expect(evidence.dkim).toMatchObject([{ result: "pass" }]);
    expect(verdict.standing).toBe("unproven");
  });

  it("with a Reply-To that the signature left open is proven, and the evidence says so", async () => {
    const signed = await domains.signAs(letter(), "posthaste.example");
    const raw = Buffer.concat([Buffer.from("Reply-To: x@thief.example\r\n"), signed]);

    const { evidence, verdict } = await judged(raw);

    expect(verdict.standing).toBe("aligned");
    expect(evidence.dkim).toMatchObject([{ unsigned: ["reply-to"] }]);
  });

  it("behind a signature that leaves the subject open is unproven", async () => {
    const raw = await domains.signAs(letter(), "posthaste.example", { headers: ["From", "Date"] });

    expect(inPlainEnglish((await judged(raw)).verdict)).toEqual({
      standing: "unproven",
      because: "the signature of posthaste.example does not cover the subject",
    });
  });

  it("behind the part that the signature covers (l=) is unproven", async () => {
    const signed = await domains.signAs(letter(), "posthaste.example", { bodyBytes: 10 });
    const raw = Buffer.concat([signed, Buffer.from("And send it to my new address.\r\n")]);

    const { evidence, verdict } = await judged(raw);

    expect(evidence.dkim).toMatchObject([{ result: "policy", aligned: true }]);
    expect(inPlainEnglish(verdict)).toEqual({
      standing: "unproven",
      because: "the signature of posthaste.example covers only the first part of the mail",
    });
  });
});

describe("alignment", () => {
  it.each([
    ["r", "posthaste.example", "aligned"],
    ["s", "posthaste.example", "contradicted"],
    ["s", "mail.posthaste.example", "aligned"],
  ] as const)(
    "with adkim=%s and a signature of %s makes mail from a subdomain %s",
    async (mode, signer, standing) => {
      domains.open("posthaste.example", { dmarc: `v=DMARC1; p=reject; adkim=${mode}` });
      const from = "anna@mail.posthaste.example";
      const raw = await domains.signAs(letter({ from }), signer);

      expect((await judged(raw, { from })).verdict.standing).toBe(standing);
    },
  );

  it("of a domain without a DMARC record is that of one organisation", async () => {
    domains.open("inbox.example", { dmarc: null });
    const from = "ben@mail.inbox.example";

    const own = await judged(await domains.signAs(letter({ from }), "inbox.example"), { from });
    const other = await judged(await domains.signAs(letter({ from }), "thief.example"), { from });

    expect(own.evidence.dmarc).toMatchObject({ policy: null, result: "none" });
    expect(own.verdict.standing).toBe("aligned");
    expect(other.verdict.standing).toBe("unproven");
  });
});

describe("a key", () => {
  it("that was withdrawn proves nothing any more", async () => {
    const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const raw = await domains.signAs(letter({ from: "ben@inbox.example" }), "inbox.example", {
      selector: "old",
      privateKey: key.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    });
    dns.set("old._domainkey.inbox.example", "TXT", ["v=DKIM1; p="]);

    const { verdict } = await judged(raw, { from: "ben@inbox.example" });

    expect(inPlainEnglish(verdict)).toEqual({
      standing: "unproven",
      because: "inbox.example has withdrawn the key",
    });
  });

  it("of less than 1,024 bits proves nothing", async () => {
    const key = generateKeyPairSync("rsa", { modulusLength: 768 });
    dns.set("weak._domainkey.inbox.example", "TXT", [
      `v=DKIM1; k=rsa; p=${key.publicKey.export({ type: "spki", format: "der" }).toString("base64")}`,
    ]);
    const raw = await domains.signAs(letter({ from: "ben@inbox.example" }), "inbox.example", {
      selector: "weak",
      privateKey: key.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    });

    const { verdict } = await judged(raw, { from: "ben@inbox.example" });

    expect(inPlainEnglish(verdict)).toEqual({
      standing: "unproven",
      because: "the key of inbox.example is too short to prove anything",
    });
  });

  it("of a signature that has expired proves nothing", async () => {
    const raw = await domains.signAs(letter({ from: "ben@inbox.example" }), "inbox.example", {
      signedAt: new Date(NOW.getTime() - 20 * 86_400_000),
      expiresAt: new Date(NOW.getTime() - 10 * 86_400_000),
    });

    const { verdict } = await judged(raw, { from: "ben@inbox.example" });

    expect(inPlainEnglish(verdict)).toEqual({
      standing: "unproven",
      because: "the signature of inbox.example has expired",
    });
  });
});

describe("when DNS does not answer", () => {
  it.each(["servfail", "silence"] as const)(
    "a signed mail is unproven and says why (%s)",
    async (how) => {
      const raw = await domains.signAs(letter(), "posthaste.example");
      dns.fail(how);

      const { evidence, verdict } = await judged(raw, {}, 400);

      expect(evidence).toMatchObject({
        dkim: [{ result: "temperror" }],
        dmarc: { result: "temperror" },
      });
      expect(inPlainEnglish(verdict)).toEqual({
        standing: "unproven",
        because: "the key of posthaste.example could not be looked up",
      });
    },
  );

  it("for the key alone, a mail of a strict domain is unproven, not contradicted", async () => {
    const raw = await domains.signAs(letter(), "posthaste.example");
    dns.fail("servfail", "_domainkey.posthaste.example");

    const { evidence, verdict } = await judged(raw);

    expect(evidence.dmarc).toMatchObject({ policy: "reject", result: "temperror" });
    expect(verdict.standing).toBe("unproven");
  });

  it("for a forwarder's key, its seal is neither believed nor called false", async () => {
    const raw = await domains.signAs(letter(), "posthaste.example");
    const mail = await hosts.microsoft({ raw, envelopeFrom: ANNA }, SUPPORT);
    dns.fail("servfail", "_domainkey.microsoft.com");

    const { evidence } = await judged(mail.raw, { ...mail, namedForwarders: ["microsoft.com"] });

    expect(evidence.arc).toMatchObject({ result: "temperror" });
  });
});

describe("hostile mail", () => {
  it("of nothing but empty lines is too large to check, and proves nothing", async () => {
    const signed = await domains.signAs(letter({ from: "ben@inbox.example" }), "inbox.example");
    const raw = Buffer.concat([signed, Buffer.alloc(700_000, "\n")]);

    const { evidence, verdict } = await judged(raw, { from: "ben@inbox.example" });

    expect(evidence).toMatchObject({ dkim: [], limits: [expect.stringMatching(/too large/)] });
    expect(verdict).toEqual({ standing: "unproven", because: evidence.limits[0] });
  });

  it("does not get around its domain's policy by being too large to check", async () => {
    const signed = await domains.signAs(letter(), "posthaste.example");

    const { verdict } = await judged(Buffer.concat([signed, Buffer.alloc(700_000, "\n")]));

    expect(verdict.standing).toBe("contradicted");
  });

  it("is checked as long as an honest mail of 30 MB has so many lines", async () => {
    const long = Buffer.concat([letter(), Buffer.from("a line\r\n".repeat(500_000))]);

    const { verdict } = await judged(await domains.signAs(long, "posthaste.example"));

    expect(verdict.standing).toBe("aligned");
  });

  it("with hundreds of signatures costs the work of ten", async () => {
    const signed = await domains.signAs(letter(), "posthaste.example");
    const signature = signed.toString("latin1").split("From: ")[0] ?? "";
    const copies = Array.from({ length: 60 }, (_, index) =>
      signature.replace("s=s1", `s=s${index + 2}`),
    ).join("");
    const before = dns.asked().length;

    const { evidence } = await judged(Buffer.concat([Buffer.from(copies, "latin1"), letter()]));

    expect(evidence.dkim).toHaveLength(10);
    expect(inPlainEnglish(evidence.limits)).toEqual([
      "more than 10 signatures, only the first were checked",
    ]);
    expect(dns.asked().length - before).toBeLessThan(20);
  });

  it.each([
    ["no bytes", ""],
    ["no headers", "\r\n\r\nhello"],
    ["headers that end nowhere", "From: a@b.example\r\nX"],
    ["a signature of nothing", "DKIM-Signature: \r\nFrom: a@b.example\r\n\r\nx"],
    [
      "a signature with prototype names",
      "DKIM-Signature: __proto__=1; constructor=2; d=__proto__; s=x\r\nFrom: a@b.example\r\n\r\nx",
    ],
    [
      "half an ARC set",
      "ARC-Seal: i=1; cv=none; d=b.example; s=x; a=rsa-sha256; b=xx\r\nFrom: a@b.example\r\n\r\nx",
    ],
    ["bytes of no charset", "From: \xff\xfe@\x80\r\n\r\n\x00\x01"],
  ])("with %s is judged unproven", async (_case, text) => {
    const { verdict } = await judged(Buffer.from(text, "latin1"));

    expect(verdict.standing).toBe("unproven");
  });
});

function letter(given: { from?: string; fromLines?: string } = {}): Buffer {
  const from = given.fromLines ?? `From: Anna Berg <${given.from ?? ANNA}>`;
  return Buffer.from(
    [
      from,
      "To: support@mejurn.example",
      "Subject: My order",
      `Date: ${NOW.toUTCString().replace("GMT", "+0000")}`,
      "Message-ID: <1@posthaste.example>",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Hello,",
      "",
      "where is  my ring?",
      "",
      "Anna",
      "",
    ].join("\r\n"),
    "latin1",
  );
}

const praise = (host: string): string =>
  `${host}; dkim=pass header.i=@posthaste.example; dmarc=pass (p=REJECT) header.from=posthaste.example`;

/** As SendGrid hands it to us: its trace line on top. */
async function judged(
  raw: Buffer,
  given: {
    from?: string;
    envelopeFrom?: string;
    namedForwarders?: string[];
    direct?: boolean;
  } = {},
  timeoutMs = 5000,
): Promise<{ evidence: SenderEvidence; verdict: Authenticity }> {
  const judge = makeSenderJudge({
    resolver: dns.url,
    timeoutMs,
    keepMs: 0,
    clock: () => instantOf(NOW),
  });
  const trace = receivedHeader({
    from: "mail.customers.example",
    fromIp: "127.0.0.1",
    by: "mx.sendgrid.net",
    id: "x",
    to: SUPPORT.receiving,
    at: NOW.getTime(),
  });
  const evidence = await judge(Buffer.concat([trace, raw]), {
    envelopeFrom: given.envelopeFrom ?? ANNA,
    clientIp: null,
    helo: null,
    receivedBy: "sendgrid.net",
    direct: given.direct ?? false,
  });
  const verdict = authenticity({
    evidence,
    from: given.from ?? ANNA,
    namedForwarders: given.namedForwarders ?? [],
    direct: given.direct ?? false,
  });
  return { evidence, verdict };
}
