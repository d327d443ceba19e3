// What a shop gives away: codes, cards, credit.

export const GIFT_START_QUERY = `#graphql
  query LoupeGiftStart($id: ID!) {
    customer(id: $id) { id displayName defaultEmailAddress { emailAddress } }
    shop { currencyCode ianaTimezone }
  }
`;

export const DISCOUNT_BY_CODE_QUERY = `#graphql
  query LoupeDiscountByCode($code: String!) {
    codeDiscountNodeByCode(code: $code) { id }
  }
`;

export const DISCOUNT_MUTATION = `#graphql
  mutation LoupeDiscount($discount: DiscountCodeBasicInput!) {
    discountCodeBasicCreate(basicCodeDiscount: $discount) {
      codeDiscountNode { id }
      userErrors { field message code }
    }
  }
`;

export const GIFT_CARD_MUTATION = `#graphql
  mutation LoupeGiftCard($input: GiftCardCreateInput!) {
    giftCardCreate(input: $input) {
      giftCard { id maskedCode }
      userErrors { field message code }
    }
  }
`;

export const GIFT_CARDS_QUERY = `#graphql
  query LoupeGiftCards($query: String!) {
    giftCards(first: 20, query: $query, sortKey: CREATED_AT, reverse: true) {
      nodes { id note maskedCode }
    }
  }
`;

export const STORE_CREDIT_QUERY = `#graphql
  query LoupeStoreCredit($id: ID!) {
    customer(id: $id) {
      id
      displayName
      storeCreditAccounts(first: 10) { nodes { id balance { amount currencyCode } } }
    }
    shop { currencyCode }
  }
`;

export const STORE_CREDIT_MUTATION = `#graphql
  mutation LoupeStoreCreditAdd($id: ID!, $credit: StoreCreditAccountCreditInput!) {
    storeCreditAccountCredit(id: $id, creditInput: $credit) {
      storeCreditAccountTransaction { id }
      userErrors { field message code }
    }
  }
`;
