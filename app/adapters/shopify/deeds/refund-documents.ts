// A refund: what can go back, what Shopify reckons, and the refund itself. Amounts are in the currency of the customer.

export const REFUND_START_QUERY = `#graphql
  query LoupeRefundStart($id: ID!) {
    order(id: $id) {
      id
      name
      presentmentCurrencyCode
      customer { displayName }
      totalPriceSet { presentmentMoney { amount currencyCode } }
      totalRefundedSet { presentmentMoney { amount currencyCode } }
      lineItems(first: 50) {
        pageInfo { hasNextPage }
        nodes {
          id
          title
          variantTitle
          refundableQuantity
          unfulfilledQuantity
          customAttributes { key value }
          discountedUnitPriceSet { presentmentMoney { amount currencyCode } }
        }
      }
      suggestedRefund(suggestFullRefund: true) {
        maximumRefundableSet { presentmentMoney { amount currencyCode } }
        shipping { maximumRefundableSet { presentmentMoney { amount currencyCode } } }
      }
    }
  }
`;

export const SUGGESTED_REFUND_QUERY = `#graphql
  query LoupeSuggestedRefund($id: ID!, $items: [RefundLineItemInput!], $shipping: Money, $full: Boolean) {
    order(id: $id) {
      suggestedRefund(refundLineItems: $items, shippingAmount: $shipping, suggestFullRefund: $full) {
        amountSet { presentmentMoney { amount currencyCode } }
        maximumRefundableSet { presentmentMoney { amount currencyCode } }
        discountedSubtotalSet { presentmentMoney { amount currencyCode } }
        totalTaxSet { presentmentMoney { amount currencyCode } }
        shipping { amountSet { presentmentMoney { amount currencyCode } } }
        suggestedTransactions {
          amountSet { presentmentMoney { amount currencyCode } }
          maximumRefundableSet { presentmentMoney { amount currencyCode } }
          gateway
          formattedGateway
          accountNumber
          parentTransaction { id }
          paymentDetails { ... on CardPaymentDetails { company number } }
        }
      }
    }
  }
`;

/** https://shopify.dev/docs/api/usage/idempotent-requests */
export const REFUND_MUTATION = `#graphql
  mutation LoupeRefund($input: RefundInput!, $key: String!) {
    refundCreate(input: $input) @idempotent(key: $key) {
      refund { id totalRefundedSet { presentmentMoney { amount currencyCode } } }
      userErrors { field message }
    }
  }
`;
