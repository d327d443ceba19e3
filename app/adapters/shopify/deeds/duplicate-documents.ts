// An order once more, as a draft. Each draft carries a tag of its own, by which it is found again.

export const DUPLICATE_START_QUERY = `#graphql
  query LoupeDuplicateStart($id: ID!) {
    order(id: $id) {
      id
      name
      email
      presentmentCurrencyCode
      customer { id }
      shippingAddress {
        firstName
        lastName
        company
        address1
        address2
        city
        zip
        provinceCode
        countryCodeV2
        phone
      }
      lineItems(first: 50) {
        pageInfo { hasNextPage }
        nodes {
          id
          title
          variantTitle
          quantity
          variant { id }
          customAttributes { key value }
        }
      }
    }
  }
`;

export const DUPLICATE_MUTATION = `#graphql
  mutation LoupeDuplicate($input: DraftOrderInput!) {
    draftOrderCreate(input: $input) {
      draftOrder { id name invoiceUrl }
      userErrors { field message }
    }
  }
`;

export const DRAFTS_BY_TAG_QUERY = `#graphql
  query LoupeDraftsByTag($query: String!) {
    draftOrders(first: 5, query: $query) {
      nodes { id name tags invoiceUrl }
    }
  }
`;
