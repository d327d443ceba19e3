// What Loupe asks about orders (2026-10). Page sizes are small: nested ones are what a query costs.

const ORDER_FIELDS = `#graphql
  fragment OrderFields on Order {
    id
    legacyResourceId
    name
    confirmationNumber
    customer { id }
    email
    phone
    createdAt
    updatedAt
    cancelledAt
    displayFinancialStatus
    displayFulfillmentStatus
    note
    tags
    customAttributes { key value }
    currentTotalPriceSet { shopMoney { amount currencyCode } }
    totalPriceSet { shopMoney { amount currencyCode } }
    totalReceivedSet { shopMoney { amount currencyCode } }
    totalRefundedSet { shopMoney { amount currencyCode } }
    shippingAddress { name formatted city zip countryCodeV2 }
    lineItems(first: 10) {
      pageInfo { hasNextPage }
      nodes { ...OrderItemFields }
    }
    fulfillments(first: 5) {
      id
      name
      displayStatus
      createdAt
      estimatedDeliveryAt
      deliveredAt
      trackingInfo(first: 1) { company number url }
      fulfillmentLineItems(first: 8) { nodes { quantity lineItem { id } } }
      events(first: 5, sortKey: HAPPENED_AT, reverse: true) {
        nodes { id status message happenedAt city country }
      }
    }
  }
`;

const ORDER_ITEM_FIELDS = `#graphql
  fragment OrderItemFields on LineItem {
    id
    title
    variantTitle
    sku
    currentQuantity
    quantity
    unfulfilledQuantity
    refundableQuantity
    product { id productType tags }
    variant { id selectedOptions { name value } }
    image { url }
    discountedUnitPriceSet { shopMoney { amount currencyCode } }
    customAttributes { key value }
  }
`;

/** Enough to compare: the whole of an order is read when it is the one. */
export const ORDERS_QUERY = `#graphql
  query LoupeOrders($query: String!) {
    orders(first: 20, query: $query, sortKey: CREATED_AT, reverse: true) {
      nodes {
        id
        name
        confirmationNumber
        customer { id }
        email
        phone
        createdAt
        cancelledAt
        displayFulfillmentStatus
        currentTotalPriceSet { shopMoney { amount currencyCode } }
        shippingAddress { name }
        fulfillments(first: 5) { trackingInfo(first: 5) { number } }
      }
    }
  }
`;

export const ORDER_QUERY = `#graphql
  query LoupeOrder($id: ID!) {
    order(id: $id) { ...OrderFields }
  }
  ${ORDER_FIELDS}
  ${ORDER_ITEM_FIELDS}
`;

export const CHANGED_ORDERS_QUERY = `#graphql
  query LoupeChangedOrders($query: String!, $after: String) {
    orders(first: 4, after: $after, query: $query, sortKey: UPDATED_AT) {
      pageInfo { hasNextPage endCursor }
      nodes { ...OrderFields }
    }
  }
  ${ORDER_FIELDS}
  ${ORDER_ITEM_FIELDS}
`;

export const ORDER_ITEMS_QUERY = `#graphql
  query LoupeOrderItems($id: ID!, $after: String) {
    order(id: $id) {
      lineItems(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ...OrderItemFields }
      }
    }
  }
  ${ORDER_ITEM_FIELDS}
`;
