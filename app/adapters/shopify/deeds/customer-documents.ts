// What a customer is called, where they are reached, and their account.

export const CUSTOMER_FIELDS_QUERY = `#graphql
  query LoupeCustomerFields($id: ID!) {
    customer(id: $id) {
      id
      displayName
      firstName
      lastName
      state
      defaultEmailAddress { emailAddress }
      defaultPhoneNumber { phoneNumber }
      defaultAddress {
        id
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
    shop { customerAccountsV2 { customerAccountsVersion } }
  }
`;

export const CUSTOMER_UPDATE_MUTATION = `#graphql
  mutation LoupeCustomerUpdate($input: CustomerInput!) {
    customerUpdate(input: $input) {
      customer { id }
      userErrors { field message }
    }
  }
`;

export const CUSTOMER_ADDRESS_UPDATE_MUTATION = `#graphql
  mutation LoupeCustomerAddressUpdate($customer: ID!, $id: ID!, $address: MailingAddressInput!) {
    customerAddressUpdate(customerId: $customer, addressId: $id, address: $address, setAsDefault: true) {
      address { id }
      userErrors { field message }
    }
  }
`;

export const CUSTOMER_ADDRESS_CREATE_MUTATION = `#graphql
  mutation LoupeCustomerAddressCreate($customer: ID!, $address: MailingAddressInput!) {
    customerAddressCreate(customerId: $customer, address: $address, setAsDefault: true) {
      address { id }
      userErrors { field message }
    }
  }
`;

export const INVITATION_MUTATION = `#graphql
  mutation LoupeInvitation($id: ID!, $email: EmailInput) {
    customerSendAccountInviteEmail(customerId: $id, email: $email) {
      customer { id }
      userErrors { field message code }
    }
  }
`;
