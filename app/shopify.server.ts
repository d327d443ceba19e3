// Shopify's library, set up for this app: sign-in of staff, webhooks, and questions as the app itself.
import "@shopify/shopify-app-remix/adapters/node";
import { GraphqlQueryError } from "@shopify/shopify-api";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import {
  ApiVersion,
  AppDistribution,
  LogSeverity,
  SessionNotFoundError,
  shopifyApp,
} from "@shopify/shopify-app-remix/server";
import type { PrismaClient } from "@prisma/client";
import { makeSeal } from "./adapters/crypto/seal.server.ts";
import type { AdminGraphql } from "./adapters/shopify/reader.server.ts";
import { encryptSessions } from "./data/encrypt-sessions.server.ts";
import { database } from "./database.server.ts";
import { env } from "./env.server.ts";

const settings = env();
const seal = makeSeal(settings.ENCRYPTION_KEYS);
const sessions = database.$extends(encryptSessions(seal)) as unknown as PrismaClient;
const sessionStorage = new PrismaSessionStorage(sessions);

const shopify = shopifyApp({
  apiKey: settings.SHOPIFY_API_KEY,
  apiSecretKey: settings.SHOPIFY_API_SECRET,
  apiVersion: ApiVersion.October26,
  appUrl: settings.SHOPIFY_APP_URL,
  scopes: settings.SCOPES,
  authPathPrefix: "/auth",
  distribution: AppDistribution.AppStore,
  sessionStorage,
  // The people of the shop are its members: name, address and account owner come from the online token.
  useOnlineTokens: true,
  logger: { level: LogSeverity.Error },
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
});

export const { addDocumentResponseHeaders, authenticate } = shopify;

/** The client id, which App Bridge in the browser asks for. */
export const apiKey = settings.SHOPIFY_API_KEY;

const REFRESH_BEFORE_MS = 5 * 60_000;

/** Until when the token of a shop, as last seen, needs no refresh: then one reading of the session is enough. */
const goodUntil = new Map<string, number>();

/** Refresh tokens rotate: two refreshes at once would invalidate each other, so one goes at a time per shop. */
async function adminOf(domain: string) {
  if (Date.now() < (goodUntil.get(domain) ?? 0)) {
    try {
      return await shopify.unauthenticated.admin(domain);
    } catch (error) {
      if (!(error instanceof SessionNotFoundError)) throw error;
      goodUntil.delete(domain);
      return null;
    }
  }
  const session = await sessionStorage.loadSession(`offline_${domain}`);
  if (!session) return null;
  const expiresSoon = session.expires && session.expires.getTime() - Date.now() < REFRESH_BEFORE_MS;
  if (!expiresSoon) {
    if (session.expires) goodUntil.set(domain, session.expires.getTime() - REFRESH_BEFORE_MS);
    return shopify.unauthenticated.admin(domain);
  }
  return database.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`refresh:${domain}`}, 0))`;
      return shopify.unauthenticated.admin(domain);
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}

/** Refreshes a shop's token where it is time for it: doors that Shopify's library guards would do it without taking turns. */
export async function keepTokenFresh(domain: string): Promise<void> {
  await adminOf(domain);
}

/** Runs a document as the app; an answer with errors comes back as it is, for the reader to judge. */
export const adminGraphql: AdminGraphql = async (domain, document, variables) => {
  const context = await adminOf(domain);
  if (!context) return null;
  try {
    return await context.admin.graphql(document, { variables });
  } catch (error) {
    if (error instanceof GraphqlQueryError && error.body) return Response.json(error.body);
    throw error;
  }
};
