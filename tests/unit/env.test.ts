import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv as parseDotenv } from "node:util";
import { describe, expect, it } from "vitest";
import { BadSettings, parseEnv } from "#app/env.server.ts";

const example = parseDotenv(
  readFileSync(join(import.meta.dirname, "../../.env.example"), "utf8"),
) as Record<string, string>;

function complaintAbout(change: Record<string, string | undefined>): string {
  try {
    parseEnv({ ...example, ...change });
  } catch (error) {
    expect(error).toBeInstanceOf(BadSettings);
    return (error as BadSettings).message;
  }
  return "no complaint";
}

describe("the settings", () => {
  it.each([
    ["SHOPIFY_API_KEY", /client id/],
    ["SHOPIFY_API_SECRET", /client secret/],
    ["SHOPIFY_APP_URL", /public address/],
    ["SCOPES", /access scopes/],
    ["DATABASE_URL", /postgresql:/],
    ["ENCRYPTION_KEYS", /openssl rand/],
    ["RECEIVING_DOMAIN", /MX record/],
    ["SENDGRID_API_KEY", /API key/],
    ["SENDGRID_EVENT_PUBLIC_KEY", /event webhook/],
  ])("name %s when it is missing or empty, with how to mend it", (name, hint) => {
    for (const value of [undefined, ""]) {
      const complaint = complaintAbout({ [name]: value });
      expect(complaint).toContain(`${name} is missing`);
      expect(complaint).toMatch(hint);
    }
  });

  it("name everything that is missing at once", () => {
    const complaint = complaintAbout({ SHOPIFY_API_KEY: "", DATABASE_URL: "" });

    expect(complaint).toContain("SHOPIFY_API_KEY");
    expect(complaint).toContain("DATABASE_URL");
  });

  it.each([
    ["SHOPIFY_APP_URL", "not an address"],
    ["DATABASE_URL", "localhost"],
    ["PORT", "many"],
    ["PORT", "70000"],
    ["LOG_LEVEL", "loud"],
    ["DNS_SERVERS", "10.0.0.2"],
    ["DNS_SERVERS", "10.0.0.2:53,,"],
    ["ENCRYPTION_KEYS", "k1:dG9vIHNob3J0"],
    ["ENCRYPTION_KEYS", `UPPER:${Buffer.alloc(32).toString("base64")}`],
  ])("refuse %s=%s", (name, value) => {
    expect(complaintAbout({ [name]: value })).toContain(name);
  });

  it("never print a secret that is malformed", () => {
    expect(complaintAbout({ ENCRYPTION_KEYS: "k1:c2VjcmV0LXZhbHVl" })).not.toContain("c2VjcmV0");
  });

  it("want one of the two ways in which inbound posts are known", () => {
    const neither = { SENDGRID_INBOUND_PUBLIC_KEY: "", INBOUND_BASIC_AUTH: "" };
    const basic = { ...neither, INBOUND_BASIC_AUTH: "sendgrid:sixteen:characters" };

    expect(complaintAbout(neither)).toContain("INBOUND_BASIC_AUTH");
    expect(complaintAbout({ ...neither, INBOUND_BASIC_AUTH: "sendgrid:short" })).toContain(
      "16 characters",
    );
    expect(parseEnv({ ...example, ...basic }).inboundAuth).toEqual({
      kind: "basic",
      name: "sendgrid",
      password: "sixteen:characters",
    });
  });

  it("read the keys in order, the first being the current one", () => {
    const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");

    const { ENCRYPTION_KEYS } = parseEnv({
      ...example,
      ENCRYPTION_KEYS: `k2:${key(2)}, k1:${key(1)}`,
    });

    expect(ENCRYPTION_KEYS.map(({ id, key: { length } }) => [id, length])).toEqual([
      ["k2", 32],
      ["k1", 32],
    ]);
  });

  it("can't be changed afterwards", () => {
    expect(Object.isFrozen(parseEnv(example))).toBe(true);
  });
});
