import { randomBytes } from "node:crypto";

import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";

import type { AccessToken, KeptState } from "./kept-state.ts";
import { type App, readSessionToken } from "./session-token.ts";

// shopify.dev/docs/apps/build/authentication-authorization/access-tokens
const OFFLINE_SECONDS = 3600;
const ONLINE_SECONDS = 86_399;
const REFRESH_SECONDS = 7_776_000;
const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";

export type TokenAnswer = { status: number; body: Record<string, unknown> };
export type TokenDesk = {
  /** Answers POST /admin/oauth/access_token. */
  answer(shopDomain: string, form: Record<string, unknown>): Promise<TokenAnswer>;
  /** The token's grant while it is valid for the shop, else null. */
  check(shopDomain: string, token: string | undefined): AccessToken | null;
  install(shopDomain: string, scopes: readonly string[]): void;
  /** What the shop has granted; empty when the app is not installed. */
  scopesOf(shopDomain: string): readonly string[];
  /** Grants these and no others, to the tokens that are out as well. */
  regrant(shopDomain: string, scopes: readonly string[]): void;
  revoke(shopDomain: string): void;
};

export type TokenDeskOptions = {
  app: App;
  state: KeptState;
  shops: readonly ShopRecord[];
  clock: () => number;
  save: () => void;
};

export function makeTokenDesk(options: TokenDeskOptions): TokenDesk {
  const { app, state, clock, save } = options;
  return {
    answer: async (shopDomain, form) => {
      const scopes = state.installed[shopDomain];
      if (form.client_id !== app.apiKey || form.client_secret !== app.apiSecret) {
        return refused("invalid_client", "The client credentials are not those of an app.");
      }
      if (!scopes) return refused("app_not_installed", "The app is not installed in this shop.");
      const answer =
        form.grant_type === "refresh_token"
          ? refresh(options, shopDomain, scopes, form)
          : await exchange(options, shopDomain, scopes, form);
      if (answer.status === 200) save();
      return answer;
    },
    check: (shopDomain, token) => {
      const grant = state.accessTokens[token ?? ""];
      return grant?.shop === shopDomain && grant.expiresAt > clock() ? grant : null;
    },
    install: (shopDomain, scopes) => {
      state.installed[shopDomain] = scopes;
      save();
    },
    scopesOf: (shopDomain) => state.installed[shopDomain] ?? [],
    regrant: (shopDomain, scopes) => {
      state.installed[shopDomain] = scopes;
      for (const token of Object.values(state.accessTokens)) {
        if (token.shop === shopDomain) token.scopes = scopes;
      }
      save();
    },
    revoke: (shopDomain) => {
      delete state.installed[shopDomain];
      for (const tokens of [state.accessTokens, state.refreshTokens]) {
        for (const [token, grant] of Object.entries(tokens)) {
          if (grant.shop === shopDomain) delete tokens[token];
        }
      }
      save();
    },
  };
}

async function exchange(
  options: TokenDeskOptions,
  shopDomain: string,
  scopes: readonly string[],
  form: Record<string, unknown>,
): Promise<TokenAnswer> {
  if (form.grant_type !== EXCHANGE || form.subject_token_type !== ID_TOKEN) {
    return refused("invalid_request", "Unknown grant_type or subject_token_type.");
  }
  const now = options.clock();
  const staffId = await readSessionToken(options.app, shopDomain, form.subject_token, now);
  const shop = options.shops.find((one) => one.domain === shopDomain);
  const member = shop?.staff.find((one) => one.id === staffId);
  if (!member) return refused("invalid_subject_token", "The subject token is invalid.");
  if (form.requested_token_type === ONLINE) {
    const scope = scopes.join(",");
    const accessToken = issue(options, shopDomain, scopes, ONLINE_SECONDS, member.id);
    return {
      status: 200,
      body: {
        access_token: accessToken,
        scope,
        expires_in: ONLINE_SECONDS,
        associated_user_scope: scope,
        associated_user: {
          id: Number(member.id),
          first_name: member.firstName,
          last_name: member.lastName,
          email: member.email,
          email_verified: true,
          account_owner: member.accountOwner,
          locale: member.locale,
          collaborator: false,
        },
      },
    };
  }
  if (form.requested_token_type !== OFFLINE) {
    return refused("invalid_request", "Unknown requested_token_type.");
  }
  // Public apps of April 2026 and later may hold expiring offline tokens only.
  if (String(form.expiring) !== "1") {
    return refused("invalid_request", "Offline access tokens of this app must be expiring.");
  }
  return offlineAnswer(options, shopDomain, scopes);
}

function refresh(
  options: TokenDeskOptions,
  shopDomain: string,
  scopes: readonly string[],
  form: Record<string, unknown>,
): TokenAnswer {
  const token = String(form.refresh_token);
  const grant = options.state.refreshTokens[token];
  if (grant?.shop !== shopDomain || grant.expiresAt <= options.clock()) {
    return refused("invalid_grant", "This request requires an active refresh_token.");
  }
  delete options.state.refreshTokens[token];
  return offlineAnswer(options, shopDomain, scopes);
}

function offlineAnswer(
  options: TokenDeskOptions,
  shopDomain: string,
  scopes: readonly string[],
): TokenAnswer {
  const refreshToken = `shprt_${randomBytes(16).toString("hex")}`;
  options.state.refreshTokens[refreshToken] = {
    shop: shopDomain,
    expiresAt: options.clock() + REFRESH_SECONDS * 1000,
  };
  return {
    status: 200,
    body: {
      access_token: issue(options, shopDomain, scopes, OFFLINE_SECONDS, null),
      scope: scopes.join(","),
      expires_in: OFFLINE_SECONDS,
      refresh_token: refreshToken,
      refresh_token_expires_in: REFRESH_SECONDS,
    },
  };
}

function issue(
  options: TokenDeskOptions,
  shop: string,
  scopes: readonly string[],
  seconds: number,
  staffId: string | null,
): string {
  const now = options.clock();
  for (const [token, grant] of Object.entries(options.state.accessTokens)) {
    if (grant.expiresAt <= now) delete options.state.accessTokens[token];
  }
  const token = `shpat_${randomBytes(16).toString("hex")}`;
  const expiresAt = now + seconds * 1000;
  options.state.accessTokens[token] = { shop, scopes, expiresAt, staffId };
  return token;
}

function refused(error: string, description: string): TokenAnswer {
  return { status: 400, body: { error, error_description: description } };
}
