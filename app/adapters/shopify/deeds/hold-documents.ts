// Holds on what is still to be packed. Each hold that Loupe places carries the action's key as its handle.

export const HOLDS_QUERY = `#graphql
  query LoupeHolds($id: ID!) {
    order(id: $id) {
      id
      name
      fulfillmentOrders(first: 10) {
        nodes {
          id
          assignedLocation { name }
          supportedActions { action }
          fulfillmentHolds { id handle displayReason }
        }
      }
    }
  }
`;

export const HOLD_MUTATION = `#graphql
  mutation LoupeHold($id: ID!, $hold: FulfillmentOrderHoldInput!) {
    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
      fulfillmentHold { id }
      userErrors { field message code }
    }
  }
`;

export const RELEASE_MUTATION = `#graphql
  mutation LoupeRelease($id: ID!, $holds: [ID!]) {
    fulfillmentOrderReleaseHold(id: $id, holdIds: $holds) {
      fulfillmentOrder { id }
      userErrors { field message code }
    }
  }
`;
