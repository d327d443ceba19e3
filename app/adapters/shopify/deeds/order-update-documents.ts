// What is written on an order: address, note, tags.

export const ORDER_FIELDS_QUERY = `#graphql
  query LoupeOrderFields($id: ID!) {
    order(id: $id) {
      id
      name
      note
      tags
      displayFulfillmentStatus
      cancelledAt
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
    }
  }
`;

export const ORDER_UPDATE_MUTATION = `#graphql
  mutation LoupeOrderUpdate($input: OrderInput!) {
    orderUpdate(input: $input) {
      order { id }
      userErrors { field message }
    }
  }
`;

export const TAGS_ADD_MUTATION = `#graphql
  mutation LoupeTagsAdd($id: ID!, $tags: [String!]!) {
    tagsAdd(id: $id, tags: $tags) {
      node { id }
      userErrors { field message }
    }
  }
`;

export const TAGS_REMOVE_MUTATION = `#graphql
  mutation LoupeTagsRemove($id: ID!, $tags: [String!]!) {
    tagsRemove(id: $id, tags: $tags) {
      node { id }
      userErrors { field message }
    }
  }
`;

export const PERSONALISE_START_QUERY = `#graphql
  query LoupePersonaliseStart($id: ID!) {
    order(id: $id) {
      id
      name
      cancelledAt
      displayFulfillmentStatus
      customAttributes { key value }
      lineItems(first: 25) {
        pageInfo { hasNextPage }
        nodes { id title variantTitle customAttributes { key value } }
      }
    }
  }
`;
