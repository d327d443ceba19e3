// What Loupe asks about an order when somebody opens it.

export const ORDER_DETAILS_QUERY = `#graphql
  query LoupeOrderDetails($id: ID!) {
    order(id: $id) {
      lineItems(first: 10) { pageInfo { hasNextPage } }
      subtotalPriceSet { shopMoney { amount currencyCode } }
      totalShippingPriceSet { shopMoney { amount currencyCode } }
      totalTaxSet { shopMoney { amount currencyCode } }
      totalDiscountsSet { shopMoney { amount currencyCode } }
      totalOutstandingSet { shopMoney { amount currencyCode } }
      currentTotalPriceSet { shopMoney { amount currencyCode } }
      discountApplications(first: 10) {
        nodes {
          ... on DiscountCodeApplication { code }
          ... on ManualDiscountApplication { title }
          ... on AutomaticDiscountApplication { title }
          ... on ScriptDiscountApplication { title }
          value {
            ... on MoneyV2 { amount currencyCode }
            ... on PricingPercentageValue { percentage }
          }
        }
      }
      shippingLine { title carrierIdentifier }
      billingAddress { name formatted city zip countryCodeV2 }
      statusPageUrl
      transactions(first: 20) {
        id
        kind
        status
        gateway
        formattedGateway
        amountSet { shopMoney { amount currencyCode } }
        processedAt
        errorCode
      }
      refunds(first: 10) {
        id
        createdAt
        note
        totalRefundedSet { shopMoney { amount currencyCode } }
        refundLineItems(first: 20) { nodes { quantity lineItem { id } } }
      }
      returns(first: 5) {
        nodes {
          id
          name
          status
          createdAt
          totalQuantity
          returnLineItems(first: 10) {
            nodes {
              ... on ReturnLineItem {
                quantity
                returnReasonDefinition { name }
                fulfillmentLineItem { lineItem { id title } }
              }
            }
          }
        }
      }
      disputes { id initiatedAs status }
      risk { recommendation assessments { riskLevel facts { description sentiment } } }
    }
  }
`;

/** Asked apart: its scope is one that the shop may not have granted. */
export const FULFILMENT_ORDERS_QUERY = `#graphql
  query LoupeFulfilmentOrders($id: ID!) {
    order(id: $id) {
      fulfillmentOrders(first: 5) {
        nodes {
          id
          status
          assignedLocation { name }
          fulfillmentHolds { id reason reasonNotes handle }
          supportedActions { action }
          lineItems(first: 20) { nodes { id remainingQuantity lineItem { id } } }
        }
      }
    }
  }
`;
