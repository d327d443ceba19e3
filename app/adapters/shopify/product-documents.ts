// What Loupe asks about products.

const PRODUCT_FIELDS = `#graphql
  fragment ProductFields on Product {
    id
    legacyResourceId
    title
    handle
    productType
    vendor
    status
    onlineStoreUrl
    description
    tags
    updatedAt
    tracksInventory
    totalInventory
    featuredMedia { preview { image { url } } }
    options(first: 3) { name values }
  }
`;

const VARIANT_FIELDS = `#graphql
  fragment VariantFields on ProductVariant {
    id
    title
    sku
    price
    inventoryQuantity
    inventoryItem { tracked }
    availableForSale
    media(first: 1) { nodes { preview { image { url } } } }
    selectedOptions { name value }
  }
`;

/** Some variants of each: all of them are read when the product is opened. */
export const PRODUCTS_QUERY = `#graphql
  query LoupeProducts($query: String!) {
    shop { currencyCode }
    products(first: 6, query: $query, sortKey: RELEVANCE) {
      nodes {
        ...ProductFields
        variants(first: 5) { pageInfo { hasNextPage } nodes { ...VariantFields } }
        metafields(first: 10) { nodes { namespace key value } }
      }
    }
  }
  ${PRODUCT_FIELDS}
  ${VARIANT_FIELDS}
`;

export const PRODUCT_QUERY = `#graphql
  query LoupeProduct($id: ID!) {
    shop { currencyCode }
    product(id: $id) {
      ...ProductFields
      variants(first: 40) { pageInfo { hasNextPage } nodes { ...VariantFields } }
      metafields(first: 20) { nodes { namespace key value } }
    }
  }
  ${PRODUCT_FIELDS}
  ${VARIANT_FIELDS}
`;
