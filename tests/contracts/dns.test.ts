import { mkdtempSync, rmSync } from "node:fs";
import { Resolver } from "node:dns/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { dkimVerify } from "mailauth";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSenderDomains } from "#tests/sandbox/dns/sender-domains.ts";
import { startDns, type SandboxDns } from "#tests/sandbox/dns/start-dns.ts";

let dns: SandboxDns;
let resolver: Resolver;

beforeEach(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  dns = await startDns();
  resolver = new Resolver({ timeout: 300, tries: 1 });
  resolver.setServers([dns.url]);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await dns.stop();
});

describe("the sandbox's name server", () => {
  it("answers what it was told, whatever the case, until it is told something else", async () => {
    dns.set("Shop.example", "A", ["127.0.0.1"]);
    dns.set("shop.example", "MX", ["mx.shop.example"]);

    expect(await resolver.resolve4("SHOP.example")).toEqual(["127.0.0.1"]);
    expect(await resolver.resolveMx("shop.example")).toMatchObject([
      { exchange: "mx.shop.example", priority: 10 },
    ]);
    dns.set("shop.example", "A", ["127.0.0.2"]);
    expect(await resolver.resolve4("shop.example")).toEqual(["127.0.0.2"]);
  });

  it("gives a text that is too long for one string, or for a UDP packet, whole", async () => {
    dns.set("key.example", "TXT", ["a".repeat(400)]);
    dns.set("large.example", "TXT", ["b".repeat(9000)]);

    expect((await resolver.resolveTxt("key.example"))[0]?.map((part) => part.length)).toEqual([
      255, 145,
    ]);
    expect((await resolver.resolveTxt("large.example"))[0]?.join("")).toHaveLength(9000);
    expect(dns.asked()).toEqual(["TXT key.example", "TXT large.example", "TXT large.example"]);
  });

  it("tells a name that does not exist from one without such a record", async () => {
    dns.set("_dmarc.shop.example", "TXT", ["v=DMARC1; p=none"]);

    await expect(resolver.resolve4("nobody.example")).rejects.toMatchObject({ code: "ENOTFOUND" });
    await expect(resolver.resolve4("_dmarc.shop.example")).rejects.toMatchObject({
      code: "ENODATA",
    });
    await expect(resolver.resolve4("shop.example")).rejects.toMatchObject({ code: "ENODATA" });
  });

  it("fails or falls silent on command, for some names or all, and recovers", async () => {
    dns.set("shop.example", "A", ["127.0.0.1"]);
    dns.set("other.example", "A", ["127.0.0.1"]);
    dns.fail("servfail", "shop.example");

    await expect(resolver.resolve4("shop.example")).rejects.toMatchObject({ code: "ESERVFAIL" });
    expect(await resolver.resolve4("other.example")).toEqual(["127.0.0.1"]);
    dns.fail("silence", "other.example");
    await expect(resolver.resolve4("other.example")).rejects.toMatchObject({ code: "ETIMEOUT" });
    dns.heal();
    expect(await resolver.resolve4("shop.example")).toEqual(["127.0.0.1"]);
  });

  it("does not start outside of the sandbox", async () => {
    vi.stubEnv("LOUPE_SANDBOX", "");

    await expect(startDns()).rejects.toThrow(/LOUPE_SANDBOX=1/);
  });
});

describe("the domains that customers write from", () => {
  it("keep their keys between runs, so that yesterday's mail still verifies", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "senders-"));
    const raw = Buffer.from("From: a@inbox.example\r\nSubject: Hello\r\n\r\nHello\r\n");
    const signed = await openSenderDomains(dns, folder).signAs(raw, "inbox.example");
    await dns.stop();

    dns = await startDns();
    resolver.setServers([dns.url]);
    openSenderDomains(dns, folder);
    const { results } = await dkimVerify(signed, {
      resolver: (name, type) => resolver.resolve(name, type) as Promise<string[]>,
    });
    rmSync(folder, { recursive: true });

    expect(results).toMatchObject([{ signingDomain: "inbox.example", status: { result: "pass" } }]);
  });
});
