import { Resolver } from "node:dns/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startDns, type SandboxDns } from "#tests/sandbox/dns/start-dns.ts";
import { startSendgrid, type SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";

const KEY = "SG.test";
let dns: SandboxDns;
let sendgrid: SandboxSendgrid;

beforeEach(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  dns = await startDns();
  sendgrid = await startSendgrid({
    apiKey: KEY,
    receivingDomain: "in.loupe.example",
    resolver: dns.url,
  });
});

afterEach(async () => {
  await Promise.all([sendgrid.stop(), dns.stop()]);
  vi.unstubAllEnvs();
});

type Entry = { host: string; data: string; type: string; valid: boolean };
type Domain = { id: number; valid: boolean; dns: Record<"mail_cname" | "dkim1" | "dkim2", Entry> };
type Validation = {
  valid: boolean;
  validation_results: Record<string, { valid: boolean; reason: string | null }>;
};

describe("a domain that is to be authenticated", () => {
  it("gets three CNAME records, those of its keys the same for every subdomain", async () => {
    const first = await ask<Domain>("POST", "", aDomain({ subdomain: "em-first" }));
    const second = await ask<Domain>("POST", "", aDomain({ subdomain: "em-second" }));

    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      domain: "mejurn.example",
      subdomain: "em-first",
      automatic_security: true,
      valid: false,
      dns: {
        mail_cname: { type: "cname", host: "em-first.mejurn.example", valid: false },
        dkim1: { type: "cname", host: "s1._domainkey.mejurn.example", valid: false },
        dkim2: { type: "cname", host: "s2._domainkey.mejurn.example", valid: false },
      },
    });
    expect(second.body.id).not.toBe(first.body.id);
    expect(second.body.dns.dkim1).toEqual(first.body.dns.dkim1);
    const { body: listed } = await ask<Domain[]>("GET", "?domain=mejurn.example");
    expect(listed.map(({ id }) => id)).toEqual([first.body.id, second.body.id]);
    expect((await ask<Domain>("GET", `/${first.body.id}`)).body).toEqual(first.body);
  });

  it("is valid once all three can be looked up, and says what it found until then", async () => {
    const { body: domain } = await ask<Domain>("POST", "", aDomain());
    const { mail_cname: mail, dkim1, dkim2 } = domain.dns;
    dns.set(mail.host, "CNAME", [mail.data]);
    dns.set(dkim1.host, "CNAME", ["elsewhere.example"]);

    const early = await ask<Validation>("POST", `/${domain.id}/validate`);

    expect(early.status).toBe(200);
    expect(early.body).toMatchObject({
      valid: false,
      validation_results: {
        mail_cname: { valid: true, reason: null },
        dkim1: { valid: false, reason: expect.stringContaining("elsewhere.example") as string },
        dkim2: { valid: false, reason: expect.stringContaining(dkim2.data) as string },
      },
    });
    for (const { host, data } of [dkim1, dkim2]) dns.set(host, "CNAME", [data]);
    expect((await ask<Validation>("POST", `/${domain.id}/validate`)).body.valid).toBe(true);
    expect((await ask<Domain>("GET", `/${domain.id}`)).body.valid).toBe(true);
  });

  it.each<[string, object, number]>([
    ["no domain", {}, 400],
    ["a domain that is none", { domain: "mejurn", automatic_security: true }, 400],
    ["a subdomain that is none", aDomain({ subdomain: "a.b" }), 400],
    [
      "records of its own making, which are not played",
      aDomain({ automatic_security: false }),
      400,
    ],
  ])("is refused for %s", async (_name, sent, status) => {
    expect((await ask("POST", "", sent)).status).toBe(status);
  });

  it("is refused twice with the same subdomain, to strangers, and where it is not known", async () => {
    await ask("POST", "", aDomain());

    const again = await ask<{ errors: { message: string }[] }>("POST", "", aDomain());
    expect(again.status).toBe(400);
    expect(again.body.errors[0]?.message).toContain("already exists");
    expect((await ask("POST", "", aDomain({ subdomain: "x" }), "SG.other")).status).toBe(401);
    expect((await ask("POST", "/77/validate")).status).toBe(404);
    expect((await ask("GET", "/77")).status).toBe(404);
  });
});

describe("the sandbox's name server", () => {
  it("knows names that stand for others", async () => {
    const resolver = new Resolver();
    resolver.setServers([dns.url]);
    dns.set("em.mejurn.example", "CNAME", ["u1.wl.sendgrid.net"]);

    expect(await resolver.resolveCname("em.mejurn.example")).toEqual(["u1.wl.sendgrid.net"]);
    await expect(resolver.resolveCname("s1.mejurn.example")).rejects.toMatchObject({
      code: "ENOTFOUND",
    });
  });
});

function aDomain(change: object = {}) {
  return {
    domain: "mejurn.example",
    subdomain: "em-loupe",
    automatic_security: true,
    ...change,
  };
}

async function ask<T>(method: string, path: string, sent?: object, key = KEY) {
  const answer = await fetch(`${sendgrid.url}/v3/whitelabel/domains${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    ...(sent ? { body: JSON.stringify(sent) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}
