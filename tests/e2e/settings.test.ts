// What stops a start: settings that are missing or wrong, named in the last words of the process.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAppProcess } from "#tests/support/app-process.ts";
import { buildApp } from "#tests/support/build-app.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { openSigningKey } from "#tests/sandbox/sendgrid/signing-key.ts";

let database: Awaited<ReturnType<typeof cloneDatabase>>;

beforeAll(async () => {
  database = await cloneDatabase();
  await buildApp();
});

afterAll(() => database?.drop());

const processes = [
  ["the web server", "app/web.server.ts", "web-listening"],
  ["the worker", "app/worker.server.ts", "worker-ready"],
] as const;

describe.each(processes)("%s", (_name, script, readyEvent) => {
  const start = (changes: Record<string, string>): Promise<unknown> =>
    startAppProcess({ script, readyEvent, settings: { ...enough(), ...changes } }).then(
      async (started) => {
        await started.stop();
        throw new Error("It started.");
      },
      (error: Error) => error.message,
    );

  it("does not start without settings, and names each with how to mend it", async () => {
    const words = await start({ ENCRYPTION_KEYS: "", DATABASE_URL: "" });

    expect(words).toContain("Loupe can't start with these settings");
    expect(words).toMatch(/ENCRYPTION_KEYS is missing: set it to `k1:`/);
    expect(words).toMatch(/DATABASE_URL is missing: postgresql:/);
    expect(words).not.toContain("    at ");
  });

  it("does not start when nothing proves that a mail's post is SendGrid's", async () => {
    const words = await start({ SENDGRID_INBOUND_PUBLIC_KEY: "" });

    expect(words).toMatch(/SENDGRID_INBOUND_PUBLIC_KEY is missing: .*INBOUND_BASIC_AUTH/);
  });

  it("does not start as the tables' owner, for whom the shops' walls would not hold", async () => {
    const words = await start({ DATABASE_URL: database.ownerUrl });

    expect(words).toContain("DATABASE_URL connects as loupe_owner");
    expect(words).toContain("row-level security does not hold");
  });
});

function enough(): Record<string, string> {
  return {
    LOUPE_SANDBOX: "1",
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: "0",
    SHOPIFY_API_KEY: "loupe",
    SHOPIFY_API_SECRET: randomBytes(16).toString("hex"),
    SHOPIFY_APP_URL: "https://loupe.example",
    SCOPES: "read_orders",
    DATABASE_URL: database.appUrl,
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    RECEIVING_DOMAIN: "in.loupe.example",
    SENDGRID_API_KEY: "SG.none",
    SENDGRID_EVENT_PUBLIC_KEY: openSigningKey("events", undefined).publicKey,
    SENDGRID_INBOUND_PUBLIC_KEY: openSigningKey("inbound", undefined).publicKey,
  };
}
