import { Button, InlineStack } from "@shopify/polaris";

type UnlinkCustomerProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly onUnlink: () => void;
  readonly onReject: () => void;
};

/** Under the linked customer: not on this ticket, or never for this sender. */
export const UnlinkCustomer = ({ name, busy, onUnlink, onReject }: UnlinkCustomerProps) => (
  <InlineStack gap="300">
    <Button
      variant="plain"
      disabled={busy}
      onClick={onUnlink}
      accessibilityLabel={`Unlink ${name} from this ticket`}
    >
      Unlink
    </Button>
    <Button
      variant="plain"
      disabled={busy}
      onClick={onReject}
      accessibilityLabel={`${name} is not this customer, on no ticket of this sender`}
    >
      Not this customer
    </Button>
  </InlineStack>
);

type UnlinkOrderProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly onUnlink: () => void;
};

export const UnlinkOrder = ({ name, busy, onUnlink }: UnlinkOrderProps) => (
  <Button
    variant="plain"
    disabled={busy}
    onClick={onUnlink}
    accessibilityLabel={`Unlink order ${name} from this ticket`}
  >
    Unlink
  </Button>
);
