import { Button, InlineStack } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

type UnlinkCustomerProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly onUnlink: () => void;
  readonly onReject: () => void;
};

/** Under the linked customer: not on this ticket, or never for this sender. */
export const UnlinkCustomer = ({ name, busy, onUnlink, onReject }: UnlinkCustomerProps) => {
  const t = useWords();
  return (
    <InlineStack gap="300">
      <Button
        variant="plain"
        disabled={busy}
        onClick={onUnlink}
        accessibilityLabel={t("Unlink {name} from this ticket", { name })}
      >
        {t("Unlink")}
      </Button>
      <Button
        variant="plain"
        disabled={busy}
        onClick={onReject}
        accessibilityLabel={t("{name} is not this customer, on no ticket of this sender", { name })}
      >
        {t("Not this customer")}
      </Button>
    </InlineStack>
  );
};

type UnlinkOrderProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly onUnlink: () => void;
};

export const UnlinkOrder = ({ name, busy, onUnlink }: UnlinkOrderProps) => {
  const t = useWords();
  return (
    <Button
      variant="plain"
      disabled={busy}
      onClick={onUnlink}
      accessibilityLabel={t("Unlink order {name} from this ticket", { name })}
    >
      {t("Unlink")}
    </Button>
  );
};
