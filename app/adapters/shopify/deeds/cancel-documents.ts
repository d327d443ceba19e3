// The whole order is called off; Shopify does it in a job of its own.

export const CANCEL_START_QUERY = `#graphql
  query LoupeCancelStart($id: ID!) {
    order(id: $id) {
      id
      name
      cancelledAt
      customer { displayName }
      fulfillments(first: 20) { id status }
      suggestedRefund(suggestFullRefund: true, refundShipping: true) {
        maximumRefundableSet { presentmentMoney { amount currencyCode } }
        suggestedTransactions {
          formattedGateway
          accountNumber
          paymentDetails { ... on CardPaymentDetails { company number } }
        }
      }
      totalPriceSet { presentmentMoney { amount currencyCode } }
      totalReceivedSet { presentmentMoney { amount currencyCode } }
      totalRefundedSet { presentmentMoney { amount currencyCode } }
    }
  }
`;

export const CANCEL_MUTATION = `#graphql
  mutation LoupeCancel(
    $id: ID!
    $reason: OrderCancelReason!
    $refund: OrderCancelRefundMethodInput
    $restock: Boolean!
    $notify: Boolean
    $note: String
  ) {
    orderCancel(
      orderId: $id
      reason: $reason
      refundMethod: $refund
      restock: $restock
      notifyCustomer: $notify
      staffNote: $note
    ) {
      job { id done }
      orderCancelUserErrors { field message }
    }
  }
`;

export const CANCELLED_QUERY = `#graphql
  query LoupeCancelled($id: ID!) {
    order(id: $id) { id cancelledAt }
  }
`;
