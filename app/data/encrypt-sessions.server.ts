// Shopify's session storage writes tokens as they are; this client encrypts them on the way in and opens them on the way out.
import { Prisma } from "@prisma/client";

type Sealing = {
  seal: (content: Uint8Array, purpose: string) => Buffer;
  open: (sealed: Uint8Array, purpose: string) => Buffer;
};

const SECRETS = ["accessToken", "refreshToken"] as const;
const PURPOSE = "session-token";

/** An extension for the client that the session storage gets. Other tables pass unchanged. */
export function encryptSessions(sealing: Sealing) {
  const closed = (text: string) => sealing.seal(Buffer.from(text), PURPOSE).toString("base64");
  const opened = (text: string) =>
    sealing.open(Buffer.from(text, "base64"), PURPOSE).toString("utf8");
  return Prisma.defineExtension({
    name: "encrypt-sessions",
    query: {
      session: {
        async $allOperations({ args, query }) {
          const given = args as { data?: unknown; create?: unknown; update?: unknown };
          const result: unknown = await query({
            ...args,
            ...("data" in given ? { data: mapSecrets(given.data, closed) } : {}),
            ...("create" in given ? { create: mapSecrets(given.create, closed) } : {}),
            ...("update" in given ? { update: mapSecrets(given.update, closed) } : {}),
          } as typeof args);
          return mapSecrets(result, opened);
        },
      },
    },
  });
}

function mapSecrets(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => mapSecrets(one, change));
  if (typeof value !== "object" || value === null) return value;
  const row: Record<string, unknown> = { ...value };
  for (const name of SECRETS) {
    const secret = row[name];
    if (typeof secret === "string" && secret !== "") row[name] = change(secret);
  }
  return row;
}
