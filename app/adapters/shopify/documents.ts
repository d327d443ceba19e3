// What Loupe asks of the Admin API (2026-10). Page sizes are small: nested ones are what a query costs.

const ORDER_FIELDS = `#graphql
  fragment OrderFields on Order {
    id
    legacyResourceId
    name
    email
    createdAt
    cancelledAt
    displayFinancialStatus
    displayFulfillmentStatus
    note
    currentTotalPriceSet { shopMoney { amount currencyCode } }
    totalRefundedSet { shopMoney { amount currencyCode } }
    shippingAddress { name formatted zip }
    lineItems(first: 10) {
      nodes {
        title
        variantTitle
        currentQuantity
        quantity
        image { url }
        discountedUnitPriceSet { shopMoney { amount currencyCode } }
        customAttributes { key value }
      }
    }
    fulfillments(first: 5) {
      displayStatus
      createdAt
      estimatedDeliveryAt
      deliveredAt
      trackingInfo(first: 1) { company number url }
      events(first: 5, sortKey: HAPPENED_AT, reverse: true) {
        nodes { status message happenedAt city country }
      }
    }
  }
`;

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

export const CUSTOMERS_QUERY = `#graphql
  query LoupeCustomers($query: String!) {
    customers(first: 5, query: $query) {
      nodes {
        id
        legacyResourceId
        displayName
        defaultEmailAddress { emailAddress }
        defaultPhoneNumber { phoneNumber }
        createdAt
        numberOfOrders
        amountSpent { amount currencyCode }
        tags
        note
        locale
        orders(first: 5, sortKey: CREATED_AT, reverse: true) {
          nodes { id name createdAt displayFulfillmentStatus }
        }
      }
    }
  }
`;

export const ORDERS_QUERY = `#graphql
  query LoupeOrders($query: String!) {
    orders(first: 5, query: $query, sortKey: CREATED_AT, reverse: true) {
      nodes { ...OrderFields }
    }
  }
  ${ORDER_FIELDS}
`;

export const CUSTOMER_ORDERS_QUERY = `#graphql
  query LoupeCustomerOrders($id: ID!) {
    customer(id: $id) {
      orders(first: 3, sortKey: CREATED_AT, reverse: true) {
        nodes { ...OrderFields }
      }
    }
  }
  ${ORDER_FIELDS}
`;
