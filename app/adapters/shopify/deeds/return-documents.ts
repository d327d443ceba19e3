// Items that come back.

export const RETURN_START_QUERY = `#graphql
  query LoupeReturnStart($id: ID!) {
    order(id: $id) {
      id
      name
      presentmentCurrencyCode
      returns(first: 20) { nodes { id totalQuantity } }
    }
    returnableFulfillments(orderId: $id, first: 5) {
      pageInfo { hasNextPage }
      nodes {
        returnableFulfillmentLineItems(first: 15) {
          pageInfo { hasNextPage }
          nodes {
            quantity
            fulfillmentLineItem { id lineItem { id title variantTitle customAttributes { key value } } }
          }
        }
      }
    }
    returnReasonDefinitions(first: 50) { nodes { id name deleted } }
  }
`;

export const RETURN_MUTATION = `#graphql
  mutation LoupeReturn($input: ReturnInput!) {
    returnCreate(returnInput: $input) {
      return { id name }
      userErrors { field message code }
    }
  }
`;

export const RETURNS_QUERY = `#graphql
  query LoupeReturns($id: ID!) {
    order(id: $id) { id returns(first: 20) { nodes { id name totalQuantity } } }
  }
`;
