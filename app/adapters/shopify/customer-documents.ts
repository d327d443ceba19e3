// What Loupe asks about customers.

const CUSTOMER_FIELDS = `#graphql
  fragment CustomerFields on Customer {
    id
    legacyResourceId
    firstName
    lastName
    state
    updatedAt
    defaultAddress { id name formatted zip countryCodeV2 }
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
`;

/**
 * Apart from the rest, because this connection can't be null: to an app that Shopify has not approved for addresses, asking for it
 * costs the whole customer.
 */
const ADDRESS_LIST = "addressesV2(first: 5) { nodes { id name formatted zip countryCodeV2 } }";

export const CUSTOMERS_QUERY = `#graphql
  query LoupeCustomers($query: String!) {
    customers(first: 10, query: $query) {
      nodes { ...CustomerFields ${ADDRESS_LIST} }
    }
  }
  ${CUSTOMER_FIELDS}
`;

export const CUSTOMERS_WITHOUT_ADDRESSES_QUERY = `#graphql
  query LoupeCustomersWithoutAddresses($query: String!) {
    customers(first: 10, query: $query) {
      nodes { ...CustomerFields }
    }
  }
  ${CUSTOMER_FIELDS}
`;

export const CUSTOMER_QUERY = `#graphql
  query LoupeCustomer($id: ID!) {
    customer(id: $id) { ...CustomerFields ${ADDRESS_LIST} }
  }
  ${CUSTOMER_FIELDS}
`;

export const CUSTOMER_WITHOUT_ADDRESSES_QUERY = `#graphql
  query LoupeCustomerWithoutAddresses($id: ID!) {
    customer(id: $id) { ...CustomerFields }
  }
  ${CUSTOMER_FIELDS}
`;
