// What Loupe asks about the shop itself.

export const SHOP_QUERY = `#graphql
  query LoupeShop {
    shop {
      name
      ianaTimezone
      currencyCode
      orderNumberFormatPrefix
      orderNumberFormatSuffix
      shopAddress { countryCodeV2 provinceCode }
    }
  }
`;

export const SCOPES_QUERY = `#graphql
  query LoupeScopes {
    currentAppInstallation { accessScopes { handle } }
  }
`;
