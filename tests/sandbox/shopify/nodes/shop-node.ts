import { type Call, dateTime, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";

import type { PolicyRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { shopAddressNode } from "./money-node.ts";

export function shopNode(call: Call): Node {
  const { shop } = call;
  const host = `${shop.handle}.example`;
  return {
    __typename: "Shop",
    id: gid("Shop", shop.id),
    name: shop.name,
    email: shop.email,
    contactEmail: shop.contactEmail,
    shopOwnerName: shop.ownerName,
    description: null,
    myshopifyDomain: shop.domain,
    url: `https://${host}`,
    createdAt: dateTime(shop.createdAt),
    updatedAt: dateTime(shop.updatedAt),
    ianaTimezone: shop.timeZone,
    currencyCode: shop.currency,
    enabledPresentmentCurrencies: [shop.currency],
    orderNumberFormatPrefix: shop.prefix,
    orderNumberFormatSuffix: shop.suffix,
    unitSystem: shop.locale === "de" ? "METRIC_SYSTEM" : "IMPERIAL_SYSTEM",
    weightUnit: shop.locale === "de" ? "GRAMS" : "OUNCES",
    taxesIncluded: shop.locale === "de",
    setupRequired: false,
    customerAccountsV2: {
      __typename: "CustomerAccountsV2",
      customerAccountsVersion:
        shop.customerAccounts === "CLASSIC" ? "CLASSIC" : "NEW_CUSTOMER_ACCOUNTS",
      loginLinksVisibleOnStorefrontAndCheckout: true,
      loginRequiredAtCheckout: false,
      url: `https://${host}/account`,
    },
    primaryDomain: {
      __typename: "Domain",
      id: gid("Domain", shop.id),
      host,
      url: `https://${host}`,
      sslEnabled: true,
    },
    // Shopify leaves out policies that the merchant has not written.
    shopPolicies: () => shop.policies.map((policy) => policyNode(policy, host)),
    shopAddress: () => shopAddressNode(shop),
    billingAddress: () => shopAddressNode(shop),
    plan: {
      __typename: "ShopPlan",
      displayName: "Basic",
      publicDisplayName: "Basic",
      partnerDevelopment: false,
      shopifyPlus: false,
    },
  };
}

function policyNode(policy: PolicyRecord, host: string): Node {
  return {
    __typename: "ShopPolicy",
    id: gid("ShopPolicy", policy.id),
    type: policy.type,
    title: policy.title,
    body: policy.body,
    url: `https://${host}/policies/${policy.type.toLowerCase().replaceAll("_", "-")}`,
    createdAt: dateTime(policy.createdAt),
    updatedAt: dateTime(policy.updatedAt),
    translations: [],
  };
}
