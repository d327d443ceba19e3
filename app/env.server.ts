// The settings of this installation: read once, checked, frozen. Nothing else reads process.env.
import { z } from "zod";

/** A missing or malformed setting: stops the start with lines that name it and say how to mend it. */
export class BadSettings extends Error {}

const text = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .trim()
    .min(1, `is empty: ${what}`);
const url = (what: string) =>
  text(what).refine((value) => URL.canParse(value), `is not an address (https://…): ${what}`);
const KEY_BYTES = 32;

const encryptionKeys = text(
  "set it to `k1:` and 32 random bytes in base64 (openssl rand -base64 32); put a new key in front to rotate",
).transform((value, context) =>
  value.split(",").map((entry) => {
    const [id = "", encoded = ""] = entry.trim().split(":");
    const key = Buffer.from(encoded, "base64");
    if (!/^[a-z0-9]{1,8}$/.test(id) || key.length !== KEY_BYTES)
      context.addIssue({
        code: "custom",
        message:
          "is malformed: each key is `id:base64`, the id 1 to 8 letters or digits, the key 32 bytes",
      });
    return { id, key };
  }),
);

const basicAuth = text("name:password that the Inbound Parse address carries").refine(
  (value) => /^[^:\s]+:.{16,}$/.test(value),
  "is malformed: name:password, the password 16 characters or more",
);

const dnsServers = z
  .string()
  .transform((value) => value.split(",").map((server) => server.trim()))
  .refine(
    (servers) => servers.every((server) => /^[^\s,]+:\d{1,5}$/.test(server)),
    "is malformed: addresses with ports, such as 10.0.0.2:53,10.0.0.3:53; leave it out for the system's own",
  );

const port = z.coerce
  .number({ error: "is not a number: the port to listen on, 0 for any free one" })
  .int()
  .min(0)
  .max(65_535);

const settings = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    HOST: z.string().default("127.0.0.1"),
    PORT: port.default(3000),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
    SHOPIFY_API_KEY: text("the client id of the Shopify app (shopify app env show)"),
    SHOPIFY_API_SECRET: text("the client secret of the Shopify app (shopify app env show)"),
    SHOPIFY_APP_URL: url("the public address of this app, as in shopify.app.toml"),
    SCOPES: text("the access scopes of shopify.app.toml, separated by commas").transform((value) =>
      value.split(",").map((scope) => scope.trim()),
    ),
    DATABASE_URL: url("postgresql://… of the app's role, which owns no table and has no BYPASSRLS"),
    MIGRATION_DATABASE_URL: url("postgresql://… of the role that owns the tables").optional(),
    ENCRYPTION_KEYS: encryptionKeys,
    BLOBS_FOLDER: text("the folder for raw mail and attachments").default(".loupe/blobs"),
    RECEIVING_DOMAIN: text(
      "the domain whose MX record points to SendGrid's Inbound Parse",
    ).toLowerCase(),
    INBOUND_RECEIVED_BY: z.string().default("sendgrid.net"),
    DNS_SERVERS: dnsServers.optional(),
    SENDGRID_API_KEY: text("an API key of SendGrid that may send mail"),
    SENDGRID_BASE_URL: url("SendGrid's API").default("https://api.sendgrid.com"),
    SENDGRID_EVENT_PUBLIC_KEY: text(
      "the verification key that SendGrid shows for the event webhook",
    ),
    SENDGRID_INBOUND_PUBLIC_KEY: text(
      "the verification key of the Inbound Parse security policy",
    ).optional(),
    INBOUND_BASIC_AUTH: basicAuth.optional(),
  })
  .transform(({ SENDGRID_INBOUND_PUBLIC_KEY, INBOUND_BASIC_AUTH, ...rest }, context) => {
    if (SENDGRID_INBOUND_PUBLIC_KEY)
      return {
        ...rest,
        inboundAuth: { kind: "signature" as const, publicKey: SENDGRID_INBOUND_PUBLIC_KEY },
      };
    if (INBOUND_BASIC_AUTH) {
      const colon = INBOUND_BASIC_AUTH.indexOf(":");
      return {
        ...rest,
        inboundAuth: {
          kind: "basic" as const,
          name: INBOUND_BASIC_AUTH.slice(0, colon),
          password: INBOUND_BASIC_AUTH.slice(colon + 1),
        },
      };
    }
    context.addIssue({
      code: "custom",
      path: ["SENDGRID_INBOUND_PUBLIC_KEY"],
      message:
        "is missing: the verification key of the Inbound Parse security policy; accounts without one set INBOUND_BASIC_AUTH instead",
    });
    return z.NEVER;
  });

export type Env = Readonly<z.infer<typeof settings>>;

/**
 * The settings out of a source such as process.env; an empty value counts as absent.
 * Throws BadSettings with a line for each setting that is missing or malformed.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = settings.safeParse(given);
  if (result.success) return Object.freeze(result.data);
  const lines = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new BadSettings(`Loupe can't start with these settings:\n  ${lines.join("\n  ")}`);
}

let known: Env | undefined;

/** The settings of this process, parsed at the first call. */
export function env(): Env {
  return (known ??= parseEnv(process.env));
}
