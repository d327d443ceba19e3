import { bundleScript } from "./bundle-script.ts";
import { startAdmin } from "./start-admin.ts";
import type { AdminOptions, SandboxAdmin } from "./start-admin.ts";
import { startProxy } from "./start-proxy.ts";
import type { SandboxProxy } from "./start-proxy.ts";

export type AdminPartsOptions = {
  shopify: AdminOptions["shopify"];
  apiSecret: string;
  scopes: readonly string[];
  optionalScopes?: readonly string[];
  adminPort?: number;
  proxyPort?: number;
};

/** Starts the admin and the proxy in front of the app, which know each other's addresses. */
export async function startAdminParts(
  options: AdminPartsOptions,
): Promise<{ admin: SandboxAdmin; proxy: SandboxProxy; extensionHost: () => Promise<string> }> {
  let adminOrigin = "";
  const bridge = bundleScript("bridge/app-bridge.ts");
  const script = bundleScript("page/admin.ts");
  let host: Promise<string> | null = null;
  // Few pages show an extension: it is bundled for the first of them.
  const extensionHost = () => (host ??= bundleScript("../extensions/host/host.ts"));
  // Both are awaited when they are first asked for; a failure shows there.
  for (const bundle of [bridge, script]) bundle.catch(() => undefined);
  const proxy = await startProxy({
    adminOrigin: () => adminOrigin,
    appBridge: async () =>
      `globalThis.sandbox = ${JSON.stringify({ adminOrigin })};\n${await bridge}`,
    port: options.proxyPort,
  });
  try {
    const admin = await startAdmin({
      shopify: options.shopify,
      appUrl: proxy.url,
      apiSecret: options.apiSecret,
      scopes: options.scopes,
      optionalScopes: options.optionalScopes ?? [],
      script: () => script,
      extensionHost,
      port: options.adminPort,
    });
    adminOrigin = admin.url;
    return { admin, proxy, extensionHost };
  } catch (error) {
    await proxy.stop();
    throw error;
  }
}
