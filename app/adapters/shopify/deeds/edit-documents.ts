// Items of an order: a session in which changes are staged and reckoned, and kept only by its commit.

export const EDIT_START_QUERY = `#graphql
  query LoupeEditStart($id: ID!) {
    order(id: $id) {
      id
      name
      cancelledAt
      customer { displayName }
      currentTotalPriceSet { shopMoney { amount currencyCode } }
      lineItems(first: 10) {
        pageInfo { hasNextPage }
        nodes {
          id
          title
          variantTitle
          currentQuantity
          unfulfilledQuantity
          customAttributes { key value }
          variant { id title price }
          product { id variants(first: 25) { nodes { id title price } } }
        }
      }
    }
  }
`;

export const VARIANT_BY_SKU_QUERY = `#graphql
  query LoupeVariantBySku($query: String!) {
    products(first: 5, query: $query) {
      nodes { id title variants(first: 25) { nodes { id title sku } } }
    }
  }
`;

export const EDIT_BEGIN_MUTATION = `#graphql
  mutation LoupeEditBegin($id: ID!) {
    orderEditBegin(id: $id) {
      calculatedOrder {
        id
        lineItems(first: 25) { nodes { id } }
        totalPriceSet { shopMoney { amount currencyCode } }
        totalOutstandingSet { shopMoney { amount currencyCode } }
      }
      userErrors { field message }
    }
  }
`;

export const EDIT_QUANTITY_MUTATION = `#graphql
  mutation LoupeEditQuantity($id: ID!, $line: ID!, $quantity: Int!, $restock: Boolean) {
    orderEditSetQuantity(id: $id, lineItemId: $line, quantity: $quantity, restock: $restock) {
      calculatedOrder {
        id
        totalPriceSet { shopMoney { amount currencyCode } }
        totalOutstandingSet { shopMoney { amount currencyCode } }
      }
      userErrors { field message }
    }
  }
`;

export const EDIT_ADD_MUTATION = `#graphql
  mutation LoupeEditAdd($id: ID!, $variant: ID!, $quantity: Int!) {
    orderEditAddVariant(id: $id, variantId: $variant, quantity: $quantity, allowDuplicates: true) {
      calculatedOrder {
        id
        totalPriceSet { shopMoney { amount currencyCode } }
        totalOutstandingSet { shopMoney { amount currencyCode } }
      }
      userErrors { field message }
    }
  }
`;

export const EDIT_COMMIT_MUTATION = `#graphql
  mutation LoupeEditCommit($id: ID!, $notify: Boolean, $note: String) {
    orderEditCommit(id: $id, notifyCustomer: $notify, staffNote: $note) {
      order { id currentTotalPriceSet { shopMoney { amount currencyCode } } }
      userErrors { field message }
    }
  }
`;
