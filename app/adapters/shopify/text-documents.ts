// What Loupe asks about the shop's own texts: its legal policies, and what it writes about its products.

export const POLICIES_QUERY = `#graphql
  query LoupePolicies {
    shop {
      shopPolicies { id type title body url updatedAt }
    }
  }
`;

export const CHANGED_PRODUCTS_QUERY = `#graphql
  query LoupeChangedProducts($query: String!, $after: String) {
    products(first: 20, after: $after, query: $query, sortKey: UPDATED_AT) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        onlineStoreUrl
        description
        updatedAt
        metafields(first: 20) { nodes { namespace key value } }
      }
    }
  }
`;
