import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAdminParts } from "#tests/sandbox/admin/start-admin-parts.ts";
import { openSenderDomains } from "#tests/sandbox/dns/sender-domains.ts";
import type { SenderDomains } from "#tests/sandbox/dns/sender-domains.ts";
import { startDns } from "#tests/sandbox/dns/start-dns.ts";
import type { SandboxDns } from "#tests/sandbox/dns/start-dns.ts";
import { shopifysMail } from "#tests/sandbox/mailbox/shopifys-mail.ts";
import { startMailbox } from "#tests/sandbox/mailbox/start-mailbox.ts";
import type { SandboxMailbox } from "#tests/sandbox/mailbox/start-mailbox.ts";
import { startSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";
import type { SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";
import { startShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import type { SandboxShop, SandboxShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import { startStorefront } from "#tests/sandbox/storefront/start-storefront.ts";
import { appOptionalScopes, appScopes } from "./app-scopes.ts";
import { keptSecrets } from "./kept-secrets.ts";
import type { KeptSecrets } from "./kept-secrets.ts";

export type SandboxOptions = {
  /** The same seed gives the same shops. */
  seed?: number;
  /** Where its state is kept between runs; without one it lives in a folder that goes with it. */
  folder?: string;
  apiKey?: string;
  /** Granted at installation; by default the project's own. */
  scopes?: readonly string[];
  /** The shops' addresses for customers, in the order of the shops. */
  supportAddresses?: readonly string[];
  repeatEvents?: boolean;
  reorderEvents?: boolean;
  /** Ports of a former run, so that open pages stay reachable. */
  ports?: { admin?: number; proxy?: number; mailbox?: number; storefront?: number };
};

export type Sandbox = {
  shopify: SandboxShopify;
  sendgrid: SandboxSendgrid;
  mailbox: SandboxMailbox;
  dns: SandboxDns;
  /** The domains that customers write from, with their keys. */
  senders: SenderDomains;
  admin: { url: string; stop(): Promise<void> };
  /** The shops' pages for customers. */
  storefront: { url: string };
  /** The app's public address, SHOPIFY_APP_URL. */
  proxy: { url: string };
  /** The app's environment for this sandbox, without database and port. */
  appSettings: Record<string, string>;
  /** Names the app's origin to everything that calls it. */
  connectApp(origin: string): void;
  /** Two more shops like the first two, with mailboxes for their customers, in which the app is installed. */
  addShops(): readonly [SandboxShop, SandboxShop];
  stop(): Promise<void>;
};

const receivingDomain = "in.loupe.example";
const defaultSupportAddresses = ["support@mejurn.example", "support@larkspur.example"];

/**
 * Starts the outside world of the app on this machine, with the app installed in every shop.
 *
 * @throws when LOUPE_SANDBOX is not 1, or a part can't start; what had started is stopped again.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  try {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "loupe-sandbox-")));
    if (options.folder === undefined) {
      stops.push(() => rm(folder, { recursive: true, force: true }));
    }
    const apiKey = options.apiKey ?? "loupe-sandbox";
    const secrets = await keptSecrets(folder);
    const scopes = options.scopes ?? (await appScopes());
    const optionalScopes = await appOptionalScopes();
    const shopify = await startShopify({
      apiKey,
      apiSecret: secrets.apiSecret,
      scopes,
      optionalScopes,
      seed: options.seed,
      stateFile: join(folder, "shopify.json"),
    });
    stops.push(() => shopify.stop());
    for (const shop of shopify.shops) shopify.install(shop.domain);
    const dns = await startDns();
    stops.push(() => dns.stop());
    const senders = openSenderDomains(dns, join(folder, "dns"));
    const customers = shopify.shops.flatMap((shop) => shop.customers);
    for (const domain of new Set(customers.map(({ email }) => domainOf(email)))) {
      senders.open(domain);
    }
    const sendgrid = await startSendgrid({
      apiKey: secrets.sendgridApiKey,
      receivingDomain,
      resolver: dns.url,
      folder: join(folder, "sendgrid"),
      repeatEvents: options.repeatEvents,
      reorderEvents: options.reorderEvents,
    });
    stops.push(() => sendgrid.stop());
    shopify.onMail((mail, shop) => sendgrid.put(shopifysMail(mail, shop)));
    const mailbox = await startMailbox({
      sendgrid,
      customers,
      sign: (raw, from) => senders.signAs(raw, domainOf(from)),
      supportAddresses: options.supportAddresses ?? defaultSupportAddresses,
      port: options.ports?.mailbox,
    });
    stops.push(() => mailbox.stop());
    const { admin, proxy, extensionHost } = await startAdminParts({
      shopify,
      apiSecret: secrets.apiSecret,
      scopes,
      optionalScopes,
      adminPort: options.ports?.admin,
      proxyPort: options.ports?.proxy,
    });
    stops.push(
      () => admin.stop(),
      () => proxy.stop(),
    );
    const storefront = await startStorefront({
      shopify,
      apiKey,
      apiSecret: secrets.apiSecret,
      appUrl: proxy.url,
      extensionHost,
      port: options.ports?.storefront,
    });
    stops.push(() => storefront.stop());
    const appSettings = settingsOf({
      apiKey,
      scopes,
      secrets,
      folder,
      shopify,
      sendgrid,
      dns,
      proxy,
    });
    const connectApp = (origin: string): void => {
      for (const part of [shopify, sendgrid, proxy]) part.connectApp(origin);
    };
    const addShops: Sandbox["addShops"] = () => {
      const added = shopify.addShops();
      for (const shop of added) {
        shopify.install(shop.domain);
        mailbox.add(shop.customers);
      }
      return added;
    };
    return {
      shopify,
      sendgrid,
      mailbox,
      dns,
      senders,
      admin,
      storefront,
      proxy,
      appSettings,
      connectApp,
      addShops,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

function settingsOf(parts: {
  apiKey: string;
  scopes: readonly string[];
  secrets: KeptSecrets;
  folder: string;
  shopify: SandboxShopify;
  sendgrid: SandboxSendgrid;
  dns: SandboxDns;
  proxy: { url: string };
}): Record<string, string> {
  return {
    LOUPE_SANDBOX: "1",
    SANDBOX_SHOPIFY: parts.shopify.url,
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    LOG_LEVEL: "info",
    SHOPIFY_API_KEY: parts.apiKey,
    SHOPIFY_API_SECRET: parts.secrets.apiSecret,
    SHOPIFY_APP_URL: parts.proxy.url,
    SCOPES: parts.scopes.join(","),
    ENCRYPTION_KEYS: parts.secrets.encryptionKeys,
    BLOBS_FOLDER: join(parts.folder, "blobs"),
    RECEIVING_DOMAIN: receivingDomain,
    DNS_SERVERS: parts.dns.url,
    SENDGRID_API_KEY: parts.secrets.sendgridApiKey,
    SENDGRID_BASE_URL: parts.sendgrid.url,
    SENDGRID_EVENT_PUBLIC_KEY: parts.sendgrid.eventPublicKey,
    SENDGRID_INBOUND_PUBLIC_KEY: parts.sendgrid.inboundPublicKey,
  };
}
