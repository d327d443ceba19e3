// What is still to be paid of an order, and the mail that asks for it.

export const INVOICE_START_QUERY = `#graphql
  query LoupeInvoiceStart($id: ID!) {
    order(id: $id) {
      id
      name
      email
      totalOutstandingSet { presentmentMoney { amount currencyCode } }
    }
  }
`;

export const INVOICE_MUTATION = `#graphql
  mutation LoupeInvoice($id: ID!, $email: EmailInput) {
    orderInvoiceSend(id: $id, email: $email) {
      order { id }
      userErrors { field message code }
    }
  }
`;
